/** Tatum. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tatumio',
  title: 'Tatum',
  url: 'https://tatum.io',
  severity: 'high',
  opens: "calls blockchain apis and the account's ledgers",
  rotate: "In the account's API settings.",
  sources: ['https://docs.tatum.io/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['tatumio', 'tatum'],
      form: 'alnum[-]{36}',
      verify: 'GET https://api-eu1.tatum.io/v3/ledger/account?pageSize=10&offset=0&accountCode=AC_1011_B [x-api-key: {token}]',
    },
  ],
});
