/** Klipfolio. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'klipfolio',
  title: 'Klipfolio',
  url: 'https://www.klipfolio.com',
  severity: 'medium',
  opens: 'reads and writes dashboards and data sources',
  rotate: 'In the Klipfolio user profile, under API keys.',
  sources: ['https://apidocs.klipfolio.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['klipfolio'],
      form: 'xdigit{40}',
      verify: 'GET https://app.klipfolio.com/api/1.0/users [kf-api-key: {token}]',
    },
  ],
});
