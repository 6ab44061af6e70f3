/** Nimble CRM. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nimble',
  title: 'Nimble CRM',
  url: 'https://www.nimble.com',
  severity: 'high',
  opens: 'reads and writes CRM contacts',
  rotate: 'In Nimble, under Settings, API Token.',
  sources: ['https://support.nimble.com/en/articles/502755-nimble-api-access'],
  rules: [
    {
      kind: 'api-key',
      words: ['nimble'],
      nameOnly: true,
      form: 'alnum{30}',
      verify: 'GET https://app.nimble.com/api/v1/myself [Authorization: Bearer {token}]',
    },
  ],
});
