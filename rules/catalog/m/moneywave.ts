/** Moneywave by Flutterwave. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'moneywave',
  title: 'Moneywave by Flutterwave',
  url: 'https://flutterwave.com',
  severity: 'critical',
  opens: 'moves money between cards, wallets and bank accounts',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'flutterwave-private-key', form: "'ts_' upalnum{28,34}" }],
});
