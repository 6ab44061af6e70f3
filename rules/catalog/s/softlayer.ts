/** IBM Cloud classic infrastructure (SoftLayer). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'softlayer',
  title: 'IBM Cloud classic infrastructure (SoftLayer)',
  url: 'https://www.ibm.com/cloud',
  severity: 'critical',
  opens: 'controls servers and other classic infrastructure',
  rotate: 'https://cloud.ibm.com/iam/apikeys',
  sources: ['https://cloud.ibm.com/docs/account?topic=account-classic_keys'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.6,
      words: ['softlayer', 'sl_api', 'ibm_softlayer'],
      form: 'lowalnum{64}',
      paired: ['username'],
    },
  ],
});
