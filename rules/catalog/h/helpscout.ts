/** Help Scout. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'helpscout',
  title: 'Help Scout',
  url: 'https://www.helpscout.com',
  severity: 'high',
  opens: 'reads and answers support conversations',
  rotate: 'In the Help Scout profile, under My apps.',
  sources: ['https://developer.helpscout.com/mailbox-api/overview/authentication/'],
  rules: [
    { kind: 'client-id', severity: 'low', confidence: 0.8, words: ['helpscout', 'help_scout'], form: 'alnum{10,40}', part: true },
    {
      kind: 'oauth-client-secret',
      confidence: 0.8,
      words: ['help', 'helpscout'],
      form: 'alnum{20,64}',
      paired: ['oauth-client-secret'],
      verify: 'GET https://docsapi.helpscout.net/v1/collections [Authorization: Basic base64({token}:X)]',
    },
  ],
});
