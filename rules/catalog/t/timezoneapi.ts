/** TimezoneAPI.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'timezoneapi',
  title: 'TimezoneAPI.io',
  url: 'https://timezoneapi.io',
  severity: 'low',
  opens: 'looks up time zones',
  rotate: "In the account's API settings.",
  rules: [
    { kind: 'api-key', words: ['timezoneapi'], form: 'alpha{20}', verify: 'GET https://timezoneapi.io/api/ip/?token={token}' },
  ],
});
