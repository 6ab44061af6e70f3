/** IBM Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ibm',
  title: 'IBM Cloud',
  url: 'https://www.ibm.com/cloud',
  severity: 'critical',
  opens: 'acts as the user on the cloud account',
  rotate: 'https://cloud.ibm.com/iam/apikeys',
  sources: ['https://cloud.ibm.com/docs/account?topic=account-userapikey'],
  rules: [
    {
      kind: 'cloud-user-api-key',
      confidence: 0.8,
      words: ['bx', 'ibm'],
      form: 'b64url{42,44}',
      verify: 'GET https://iam.cloud.ibm.com/v1/apikeys/details?apikey={token}',
    },
  ],
});
