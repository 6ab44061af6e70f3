/** Scaleway. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scaleway',
  title: 'Scaleway',
  url: 'https://www.scaleway.com',
  severity: 'critical',
  opens: 'controls the cloud resources its application or user may reach',
  rules: [
    { kind: 'secret-key', words: ['scaleway', 'scw'], form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}" },
  ],
});
