/** Sendbird Organization API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sendbirdorganizationapi',
  title: 'Sendbird Organization API',
  url: 'https://sendbird.com',
  severity: 'high',
  opens: "creates, lists and deletes the organisation's applications",
  rotate: "In the dashboard's organisation settings.",
  sources: ['https://sendbird.com/docs/'],
  rules: [{ kind: 'api-token', confidence: 0.6, words: ['sendbird'], form: 'hex{24}' }],
});
