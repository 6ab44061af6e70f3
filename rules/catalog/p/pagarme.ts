/** Pagar.me. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pagarme',
  title: 'Pagar.me',
  url: 'https://pagar.me',
  severity: 'critical',
  opens: 'charges and refunds payments for the merchant',
  rotate: 'In the Pagar.me dashboard, under Desenvolvimento, Chaves.',
  sources: ['https://docs.pagar.me/docs/chaves-de-acesso'],
  rules: [{ kind: 'api-key', form: "'ak_live_' alnum{30}" }],
});
