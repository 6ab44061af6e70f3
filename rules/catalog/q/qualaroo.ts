/** Qualaroo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'qualaroo',
  title: 'Qualaroo',
  url: 'https://qualaroo.com',
  severity: 'medium',
  opens: 'reads survey responses',
  rotate: "In the account's API settings.",
  sources: ['https://help.qualaroo.com/hc/en-us/articles/201969438-The-REST-Reporting-API'],
  rules: [
    {
      kind: 'api-key',
      words: ['qualaroo'],
      nameOnly: true,
      form: 'alnum[=]{64}',
      verify: 'GET https://api.qualaroo.com/api/v1/nudges [Authorization: Basic {token}]',
    },
  ],
});
