/** ParallelDots. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'paralleldots',
  title: 'ParallelDots',
  url: 'https://www.paralleldots.com',
  severity: 'low',
  opens: "analyses text on the account's quota",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['paralleldots'], form: 'alnum{43}' }],
});
