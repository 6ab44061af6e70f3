/** LlamaIndex. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'llama',
  title: 'LlamaIndex',
  url: 'https://www.llamaindex.ai',
  severity: 'high',
  opens: "parses and indexes documents at the account's cost",
  rules: [{ kind: 'api-key', form: "'llx-' b64url{48}" }],
});
