/** Zoho CRM. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zohocrm',
  title: 'Zoho CRM',
  url: 'https://www.zoho.com/crm/',
  severity: 'high',
  opens: 'reads and changes crm records within its scopes',
  rotate: 'https://api-console.zoho.com/',
  sources: ['https://www.zoho.com/crm/developer/docs/api/v7/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-access-token',
      form: "'1000.' xdigit{32} '.' xdigit{32}",
      verify: 'GET https://www.zohoapis.com/crm/v7/users?type=CurrentUser [Authorization: Zoho-oauthtoken {token}]',
    },
  ],
});
