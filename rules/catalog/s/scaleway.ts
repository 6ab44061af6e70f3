/** Scaleway. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scaleway',
  title: 'Scaleway',
  url: 'https://www.scaleway.com',
  severity: 'critical',
  opens: 'controls the cloud resources its application or user may reach',
  rotate: 'In the console, under IAM, API keys, or through the IAM API.',
  sources: ['https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/'],
  rules: [
    { kind: 'secret-key', words: ['scaleway', 'scw'], form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}" },
  ],
});
