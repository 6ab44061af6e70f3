/** Enigma. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'enigma',
  title: 'Enigma',
  url: 'https://www.enigma.com',
  severity: 'low',
  opens: "looks up business data at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['enigma'], nameOnly: true, form: 'alnum{40}' }],
});
