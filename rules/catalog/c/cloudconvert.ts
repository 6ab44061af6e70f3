/** CloudConvert. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cloudconvert',
  title: 'CloudConvert',
  url: 'https://cloudconvert.com',
  severity: 'medium',
  opens: "converts files and reads jobs at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://cloudconvert.com/api/v2'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['cloudconvert'],
      form: "'eyJ' b64[-.=_~]{830,1200}",
      verify: 'GET https://api.cloudconvert.com/v2/users/me [Authorization: Bearer {token}]',
    },
  ],
});
