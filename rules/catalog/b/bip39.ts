/** BIP-39 mnemonic. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bip39',
  title: 'BIP-39 mnemonic',
  severity: 'critical',
  opens: 'rebuilds the wallet and moves all its funds',
  rotate: 'Move the funds to a wallet with a new phrase.',
  sources: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki'],
  rules: [{ kind: 'mnemonic', words: ['mnemonic', 'seed_phrase'], form: '(lower{3,8} ws{1}){11} lower{3,8}' }],
});
