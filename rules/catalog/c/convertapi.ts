/** ConvertAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'convertapi',
  title: 'ConvertAPI',
  url: 'https://www.convertapi.com',
  severity: 'medium',
  opens: "converts files at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.convertapi.com/'],
  rules: [
    { kind: 'api-key', words: ['convertapi'], form: 'alnum{16}', verify: 'GET https://v2.convertapi.com/user?Secret={token}' },
  ],
});
