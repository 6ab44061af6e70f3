/** secp256k1 private key. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'secp256k1',
  title: 'secp256k1 private key',
  severity: 'critical',
  opens: "signs transactions and moves the wallet's funds",
  rotate: 'Move the funds to a new wallet; a key cannot be changed.',
  sources: ['https://www.secg.org/sec2-v2.pdf'],
  rules: [
    { kind: 'private-key', confidence: 0.6, words: ['secp256k1', 'eth', 'ethereum', 'signer'], form: 'hex{64}' },
    {
      kind: 'private-key-0x',
      confidence: 0.6,
      words: ['secp256k1', 'eth', 'ethereum', 'signer', 'mnemonic'],
      form: "'0x' hex{64}",
    },
  ],
});
