/** ngrok. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ngrok',
  title: 'ngrok',
  url: 'https://ngrok.com',
  severity: 'high',
  opens: 'opens tunnels and manages endpoints of the account',
  rotate: 'In the dashboard, under API keys.',
  sources: ['https://ngrok.com/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['ngrok'],
      form: "alnum{25,30} '_' digit{1} alnum{20}",
      verify: 'GET https://api.ngrok.com/endpoints [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-key-2',
      words: ['ngrok'],
      form: "('ak_' | 'cr_') alnum{25,30}",
      verify: 'GET https://api.ngrok.com/endpoints [Authorization: Bearer {token}]',
    },
  ],
});
