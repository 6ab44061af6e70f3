/** Tokeet. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tokeet',
  title: 'Tokeet',
  url: 'https://www.tokeet.com',
  severity: 'high',
  opens: 'reads and changes rentals, guests and bookings',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['tokeet'], form: 'alnum[_-]{16,64}' }],
});
