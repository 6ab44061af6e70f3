/** WorkOS. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'workos',
  title: 'WorkOS',
  url: 'https://workos.com',
  severity: 'critical',
  opens: 'reads and changes users, directories and sign-on connections',
  rotate: "In the account's API settings.",
  sources: ['https://workos.com/docs/reference'],
  rules: [
    {
      kind: 'production-api-key',
      confidence: 0.9,
      words: ['workos'],
      form: "'sk_live_a2V5Xz' b64{69} '='{0,2}",
      verify: 'GET https://api.workos.com/organizations [Authorization: Bearer {token}]',
    },
  ],
});
