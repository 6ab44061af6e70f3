/** Ethplorer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ethplorer',
  title: 'Ethplorer',
  url: 'https://ethplorer.io',
  severity: 'low',
  opens: "looks up token data under the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://github.com/EverexIO/Ethplorer/wiki/Ethplorer-API'],
  rules: [{ kind: 'api-key', words: ['ethplorer'], form: 'alnum[-]{22}' }],
});
