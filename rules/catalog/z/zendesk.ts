/** Zendesk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zendesk',
  title: 'Zendesk',
  url: 'https://www.zendesk.com',
  severity: 'high',
  opens: 'reads and answers support tickets as any agent',
  rotate: 'https://support.zendesk.com/hc/en-us/articles/226022787-Generating-a-new-API-token',
  sources: ['https://support.zendesk.com/hc/en-us/articles/226022787-Generating-a-new-API-token'],
  rules: [
    {
      kind: 'secret-key',
      confidence: 0.8,
      words: ['zd', 'zendesk'],
      form: 'alnum{40}',
      paired: ['account-email', 'subdomain'],
      verify: 'GET https://{zendesk_host}/api/v2/users/me.json [Authorization: Basic base64({zendesk_email}/token:{token})]',
    },
  ],
});
