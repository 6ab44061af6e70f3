/** DNS Check. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dnscheck',
  title: 'DNS Check',
  url: 'https://www.dnscheck.co',
  severity: 'low',
  opens: "reads and changes the account's DNS monitors",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['dnscheck'], form: 'hex{32}' }],
});
