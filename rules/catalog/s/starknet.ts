/** Starknet. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'starknet',
  title: 'Starknet',
  url: 'https://www.starknet.io',
  severity: 'critical',
  opens: "signs transactions and moves the account's funds",
  rotate: "Change the account's signer or move its funds.",
  sources: ['https://docs.starknet.io/'],
  rules: [
    { kind: 'private-key', words: ['starknet', 'starkli', 'starkware', 'argent', 'braavos', 'stark'], form: "'0x' hex{61,64}" },
  ],
});
