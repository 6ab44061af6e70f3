/** Signaturit. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'signaturit',
  title: 'Signaturit',
  url: 'https://www.signaturit.com',
  severity: 'high',
  opens: 'reads and sends documents for signature',
  rotate: "In the account's API settings.",
  sources: ['https://docs.signaturit.com/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['signaturit'],
      form: 'alnum{86}',
      verify: 'GET https://api.sandbox.signaturit.com/v3/signatures.json [Authorization: Bearer {token}]',
    },
  ],
});
