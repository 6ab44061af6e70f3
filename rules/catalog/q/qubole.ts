/** Qubole. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'qubole',
  title: 'Qubole',
  url: 'https://www.qubole.com',
  severity: 'critical',
  opens: "runs queries and clusters on the account's data lake",
  rotate: "In the account's API settings.",
  sources: ['https://docs.qubole.com/en/latest/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['qubole'],
      form: 'alnum{64}',
      verify: 'GET https://us.qubole.com/api/v1.2/account [X-AUTH-TOKEN: {token}]',
    },
  ],
});
