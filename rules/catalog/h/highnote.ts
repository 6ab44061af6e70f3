/** Highnote. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'highnote',
  title: 'Highnote',
  url: 'https://highnote.com',
  severity: 'critical',
  opens: 'issues cards and moves money for the program',
  rotate: 'In the Highnote dashboard, under API keys.',
  sources: ['https://docs.highnote.com'],
  otherHosts: true,
  rules: [
    { kind: 'api-key', words: ['highnote'], form: "('rk_live_' | 'rk_test_' | 'sk_live_' | 'sk_test_') alnum{20,60}" },
    {
      kind: 'secret-live-key',
      confidence: 0.9,
      words: ['highnote'],
      form: "'sk_live_a2V5Xz' b64{69} '='{0,2}",
      verify: 'POST https://api.us.highnote.com/graphql [Authorization: Basic base64({token})]',
    },
  ],
});
