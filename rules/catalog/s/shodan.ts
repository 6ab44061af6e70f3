/** Shodan. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'shodan',
  title: 'Shodan',
  url: 'https://www.shodan.io',
  severity: 'medium',
  opens: "searches internet hosts with the account's credits",
  rotate: 'https://account.shodan.io',
  sources: ['https://developer.shodan.io/api'],
  rules: [{ kind: 'api-key', words: ['shodan'], form: 'alnum{32}', verify: 'GET https://api.shodan.io/api-info?key={token}' }],
});
