/** Stability AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'stabilityai',
  title: 'Stability AI',
  url: 'https://stability.ai',
  severity: 'high',
  opens: "generates images at the account's cost",
  rotate: 'https://platform.stability.ai/account/keys',
  sources: ['https://platform.stability.ai/docs/api-reference'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['stabilityai', 'stability', 'dreamstudio', 'stable_diffusion'],
      form: "'sk-' alnum{48}",
      verify: 'GET https://api.stability.ai/v1/user/account [Authorization: Bearer {token}]',
    },
  ],
});
