/** Tableau. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tableau',
  title: 'Tableau',
  url: 'https://www.tableau.com',
  severity: 'high',
  opens: 'reads and publishes data sources and workbooks as the user',
  rotate: "On the user's account settings page, under Personal Access Tokens.",
  sources: ['https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm'],
  rules: [
    {
      kind: 'personal-access-token',
      words: ['personalaccesstokenauth', 'tableau'],
      form: 'b64[-=_]{24,48}',
      paired: ['personal-access-token-name', 'server-url'],
    },
  ],
});
