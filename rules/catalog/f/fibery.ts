/** Fibery. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fibery',
  title: 'Fibery',
  url: 'https://fibery.io',
  severity: 'high',
  opens: "reads and writes the workspace's data",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-token', confidence: 0.6, words: ['fibery'], form: "hex{8} '.' hex{35}" }],
});
