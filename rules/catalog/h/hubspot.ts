/** HubSpot. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hubspot',
  title: 'HubSpot',
  url: 'https://www.hubspot.com',
  severity: 'high',
  opens: 'reads and writes CRM contacts, deals and mail',
  rotate: 'https://app.hubspot.com/private-apps',
  sources: ['https://developers.hubspot.com/docs/api/private-apps'],
  otherHosts: true,
  rules: [
    { kind: 'api-key', words: ['hubspot'], form: 'UUID' },
    {
      kind: 'api-key-2',
      form: "('pat-eu1-' | 'pat-na1-') alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://api.hubapi.com/account-info/v3/api-usage/daily/private-apps [Authorization: Bearer {token}]',
    },
    {
      kind: 'private-app-token',
      form: "'pat-' alnum{2,3} '-' UUID",
      verify: 'GET https://api.hubapi.com/crm/v3/owners/ [Authorization: Bearer {token}]',
    },
  ],
});
