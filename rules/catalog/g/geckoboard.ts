/** Geckoboard. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'geckoboard',
  title: 'Geckoboard',
  url: 'https://www.geckoboard.com',
  severity: 'medium',
  opens: 'writes the data sets behind the dashboards',
  rotate: 'In the Geckoboard account settings, under API key.',
  sources: ['https://developer.geckoboard.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['geckoboard'],
      form: 'alnum{44}',
      verify: 'GET https://api.geckoboard.com/ [Authorization: Basic {token}]',
    },
  ],
});
