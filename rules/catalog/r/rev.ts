/** Rev. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rev',
  title: 'Rev',
  url: 'https://www.rev.com',
  severity: 'high',
  opens: "orders transcripts and reads the account's recordings",
  rotate: 'In the Rev AI dashboard, on the Access Token page.',
  sources: ['https://docs.rev.ai/'],
  rules: [
    {
      kind: 'client-api-key',
      confidence: 0.6,
      words: ['rev_ai', 'revai', 'rev_com', 'rev_client'],
      form: 'b64url{27}',
      paired: ['rev.user-api-key'],
    },
    {
      kind: 'user-api-key',
      confidence: 0.6,
      words: ['rev_ai', 'revai', 'rev_com', 'rev_user'],
      form: "b64url{27,28} '='",
      paired: ['rev.client-api-key'],
    },
  ],
});
