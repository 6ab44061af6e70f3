/** LightOn. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lighton',
  title: 'LightOn',
  url: 'https://www.lighton.ai',
  severity: 'high',
  opens: 'runs models and reads documents of the workspace',
  rotate: "In Paradigm's user settings, under API keys.",
  rules: [
    {
      kind: 'paradigm-api-key',
      words: ['lighton', 'paradigm'],
      nameOnly: true,
      form: 'b64url{40,80}',
      verify: 'GET https://paradigm.lighton.ai/api/v2/models [Authorization: Bearer {token}]',
    },
  ],
});
