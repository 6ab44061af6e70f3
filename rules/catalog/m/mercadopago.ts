/** Mercado Pago. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mercadopago',
  title: 'Mercado Pago',
  url: 'https://www.mercadopago.com',
  severity: 'critical',
  opens: 'charges and refunds payments for the seller',
  rotate: "In the account's API settings.",
  sources: ['https://www.mercadopago.com/developers/en/docs'],
  otherHosts: true,
  rules: [
    {
      kind: 'access-token',
      form: "'APP_USR-' alnum{6,20} ('-' alnum{4,64}){2,4}",
      verify: 'GET https://api.mercadolibre.com/users/me [Authorization: Bearer {token}]',
    },
  ],
});
