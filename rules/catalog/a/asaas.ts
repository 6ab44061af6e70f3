/** Asaas. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'asaas',
  title: 'Asaas',
  url: 'https://www.asaas.com',
  severity: 'critical',
  opens: "charges customers and moves the account's money",
  rotate: 'https://docs.asaas.com/docs/api-keys',
  sources: ['https://docs.asaas.com/docs/api-keys', 'https://docs.asaas.com/docs/authentication-2'],
  rules: [{ kind: 'api-token', confidence: 0.9, words: ['asaas'], form: "('$aact_hmlg_' | '$aact_prod_') b64url{20,100}" }],
});
