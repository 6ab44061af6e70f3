/** Paymo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'paymoapp',
  title: 'Paymo',
  url: 'https://www.paymoapp.com',
  severity: 'medium',
  opens: 'reads and writes projects, time and invoices',
  rotate: 'In the Paymo user profile, under API keys.',
  sources: ['https://github.com/paymoapp/api'],
  rules: [
    {
      kind: 'api-key',
      words: ['paymoapp'],
      form: 'alnum{44}',
      verify: 'GET https://app.paymoapp.com/api/me [Authorization: Basic base64({token})]',
    },
  ],
});
