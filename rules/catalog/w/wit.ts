/** Wit.ai. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'wit',
  title: 'Wit.ai',
  url: 'https://wit.ai',
  severity: 'medium',
  opens: "reads and trains the app's language model",
  rotate: "In the app's settings on wit.ai.",
  sources: ['https://wit.ai/docs/http'],
  rules: [
    {
      kind: 'server-access-token',
      confidence: 0.6,
      words: ['wit_ai', 'wit_token', 'witai', 'wit_access'],
      form: 'base32{32}',
      verify: 'GET https://api.wit.ai/apps?limit=1 [Authorization: Bearer {token}]',
    },
    { kind: 'server-access-token-any', words: ['wit_ai', 'wit_token', 'witai', 'wit_access'], form: 'upalnum{32}', loose: true },
  ],
});
