/** Solana. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'solana',
  title: 'Solana',
  url: 'https://solana.com',
  severity: 'critical',
  opens: "signs transactions and moves the wallet's funds",
  rotate: 'Move the funds to a new keypair; a key cannot be changed.',
  sources: ['https://solana.com/docs'],
  rules: [
    { kind: 'keypair-byte-array', words: ['solana', 'keypair'], form: "'[' (digit{1,3} ','){63} digit{1,3} ']'" },
    { kind: 'private-key', words: ['solana', 'phantom', 'solflare', 'keypair', 'secret_key', 'payer'], form: 'base58{87,88}' },
  ],
});
