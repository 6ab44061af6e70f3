/** WP Engine. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'wpengine',
  title: 'WP Engine',
  url: 'https://wpengine.com',
  severity: 'critical',
  opens: "manages the account's sites and installs",
  rotate: "In the account's API settings.",
  sources: ['https://wpengineapi.com/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['wpe', 'wpeapi', 'wpekey', 'wpengine', 'wpesecret', 'wpetoken'],
      form: 'alnum{24,64}',
      paired: ['account-name'],
      verify: 'GET https://api.wpengine.com/1.2/?method=site&account_name={wpe_account_name}&wpe_apikey={token}',
    },
  ],
});
