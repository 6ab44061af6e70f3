/** Temporal Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'temporal',
  title: 'Temporal Cloud',
  url: 'https://temporal.io',
  severity: 'critical',
  opens: 'manages namespaces and reaches their workflows',
  rotate: "In the account's API settings.",
  sources: ['https://docs.temporal.io/cloud/api-keys'],
  otherHosts: true,
  rules: [
    {
      kind: 'cloud-api-key',
      confidence: 0.9,
      words: ['temporal'],
      form: "'eyJ' b64url{20,200} '.' b64url{60,300} 'InRlbXBvcmFsLmlv' b64url{10,80} '.' b64url{20,400}",
      verify: 'GET https://saas-api.tmprl.cloud/cloud/current-identity [Authorization: Bearer {token}]',
    },
  ],
});
