/** RocketReach. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rocketreach',
  title: 'RocketReach',
  url: 'https://rocketreach.co',
  severity: 'medium',
  opens: "looks up people and contacts at the account's cost",
  rotate: 'https://rocketreach.co/account?section=nav_gen_api',
  sources: ['https://docs.rocketreach.co/reference/rocketreach-api'],
  rules: [
    {
      kind: 'api-key',
      words: ['rocketreach'],
      form: 'alnum[-]{39}',
      verify: 'GET https://api.rocketreach.co/v2/api/account [Api-Key: {token}]',
    },
  ],
});
