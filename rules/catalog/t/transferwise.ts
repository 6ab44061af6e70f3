/** Wise (formerly TransferWise). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'transferwise',
  title: 'Wise (formerly TransferWise)',
  url: 'https://wise.com',
  severity: 'critical',
  opens: 'reads balances and creates transfers',
  rotate: 'In the account, under Integrations and Tools, API tokens.',
  sources: ['https://docs.wise.com/guides/developer/auth-and-security'],
  rules: [
    {
      kind: 'api-key',
      words: ['transferwise'],
      form: 'UUID',
      verify: 'GET https://api.transferwise.com/v2/profiles [Authorization: Bearer {token}]',
    },
  ],
});
