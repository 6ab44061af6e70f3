/** Deno Deploy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'deno',
  title: 'Deno Deploy',
  url: 'https://deno.com',
  severity: 'critical',
  opens: 'deploys code and reads projects of the account',
  rotate: "In the account's API settings.",
  sources: ['https://docs.deno.com/'],
  rules: [
    {
      kind: 'account-token',
      form: "'ddp_' alnum{36}",
      verify: 'GET https://api.deno.com/v1/user [Authorization: Bearer {token}]',
    },
  ],
});
