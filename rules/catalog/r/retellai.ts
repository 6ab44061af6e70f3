/** Retell AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'retellai',
  title: 'Retell AI',
  url: 'https://www.retellai.com',
  severity: 'high',
  opens: "places calls with and changes the account's voice agents",
  rotate: "In the account's API settings.",
  sources: ['https://docs.retellai.com/'],
  rules: [
    {
      kind: 'api-key',
      form: "'key_' xdigit{28}",
      verify: 'GET https://api.retellai.com/get-concurrency [Authorization: Bearer {token}]',
    },
  ],
});
