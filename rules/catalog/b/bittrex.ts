/** Bittrex. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bittrex',
  title: 'Bittrex',
  severity: 'low',
  opens: 'nothing since the exchange closed; names a former account',
  rotate: 'The exchange is closed; remove the key.',
  rules: [{ kind: 'access-key', words: ['bittrex'], form: 'alnum{32}' }],
});
