/** BestTime.app. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'besttime',
  title: 'BestTime.app',
  url: 'https://besttime.app',
  severity: 'low',
  opens: "looks up venue foot traffic at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['besttime'], form: 'word{36}', verify: 'GET https://besttime.app/api/v1/keys/{token}' }],
});
