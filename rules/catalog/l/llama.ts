/** LlamaIndex. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'llama',
  title: 'LlamaIndex',
  url: 'https://www.llamaindex.ai',
  severity: 'high',
  opens: "parses and indexes documents at the account's cost",
  rotate: 'https://cloud.llamaindex.ai/api-key',
  sources: ['https://docs.cloud.llamaindex.ai'],
  rules: [{ kind: 'api-key', form: "'llx-' b64url{48}" }],
});
