/** Metrilo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'metrilo',
  title: 'Metrilo',
  url: 'https://www.metrilo.com',
  severity: 'medium',
  opens: "reads and writes the shop's customer events",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['metrilo'], form: 'alnum{16}' }],
});
