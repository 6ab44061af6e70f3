/** Kimi (Moonshot AI). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'kimi',
  title: 'Kimi (Moonshot AI)',
  url: 'https://platform.moonshot.ai',
  severity: 'high',
  opens: "runs models at the account's cost",
  rotate: 'https://platform.moonshot.ai/console/api-keys',
  sources: ['https://platform.moonshot.ai/docs'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['kimi', 'moonshot'],
      form: "'sk-' b64url{48}",
      verify: 'GET https://api.moonshot.ai/v1/models [Authorization: Bearer {token}]',
    },
  ],
});
