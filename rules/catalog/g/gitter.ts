/** Gitter. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gitter',
  title: 'Gitter',
  url: 'https://gitter.im',
  severity: 'medium',
  opens: "reads and writes the user's chat rooms",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['gitter'],
      form: 'b64url{40}',
      verify: 'GET https://api.gitter.im/v1/user [Authorization: Bearer {token}]',
    },
  ],
});
