/** Cerebras. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cerebras',
  title: 'Cerebras',
  url: 'https://www.cerebras.ai',
  severity: 'high',
  opens: "runs models at the account's cost",
  rotate: 'https://cloud.cerebras.ai',
  sources: ['https://inference-docs.cerebras.ai/api-reference'],
  rules: [
    {
      kind: 'api-key',
      form: "'csk-' lowalnum{48}",
      verify: 'GET https://api.cerebras.ai/v1/models [Authorization: Bearer {token}]',
    },
    { kind: 'api-key-any', form: "'csk-' alnum{48}", loose: true },
  ],
});
