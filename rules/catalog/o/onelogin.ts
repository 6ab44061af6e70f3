/** OneLogin. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'onelogin',
  title: 'OneLogin',
  url: 'https://www.onelogin.com',
  severity: 'critical',
  opens: 'manages users, roles and apps of the account',
  rotate: 'In the OneLogin admin portal, under Developers, API credentials.',
  sources: ['https://developers.onelogin.com/api-docs/1/getting-started/working-with-api-credentials'],
  rules: [
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.6,
      words: ['onelogin'],
      form: 'hex{64}',
      part: true,
      paired: ['onelogin.client-secret'],
    },
    { kind: 'client-secret', confidence: 0.6, words: ['onelogin'], form: 'hex{64}', paired: ['onelogin.client-id'] },
  ],
});
