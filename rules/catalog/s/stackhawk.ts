/** StackHawk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'stackhawk',
  title: 'StackHawk',
  url: 'https://www.stackhawk.com',
  severity: 'high',
  opens: 'runs security scans and reads their findings',
  rotate: "In the account's API settings.",
  sources: ['https://docs.stackhawk.com/'],
  rules: [
    {
      kind: 'api-key',
      form: "'hawk.' b64url{20} '.' b64url{20}",
      verify: 'GET https://api.stackhawk.com/api/v1/auth/user [X-Api-Key: {token}]',
    },
  ],
});
