/** Smartsheet. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'smartsheets',
  title: 'Smartsheet',
  url: 'https://www.smartsheet.com',
  severity: 'high',
  opens: "reads and changes the user's sheets",
  rotate: "In the account's Apps & Integrations, under API Access.",
  sources: ['https://developers.smartsheet.com/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['smartsheets'],
      form: 'alnum{37}',
      verify: 'GET https://api.smartsheet.com/2.0/sheets [Authorization: Bearer {token}]',
    },
  ],
});
