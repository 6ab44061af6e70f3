/** Amazon Marketplace Web Service. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'amazonmws',
  title: 'Amazon Marketplace Web Service',
  url: 'https://developer.amazonservices.com',
  severity: 'high',
  opens: "lets a developer act on the seller's account and orders",
  rotate: 'In Seller Central, under the authorised applications.',
  rules: [{ kind: 'auth-token', form: "'amzn.mws.' uuid" }],
});
