/** Smarty. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'smartystreets',
  title: 'Smarty',
  url: 'https://www.smarty.com',
  severity: 'low',
  opens: "validates addresses at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.smarty.com/docs/cloud/us-street-api'],
  rules: [
    {
      kind: 'auth-id',
      severity: 'low',
      confidence: 0.6,
      words: ['smarty', 'smartystreets'],
      form: 'uuid',
      part: true,
      paired: ['smartystreets.auth-token'],
    },
    {
      kind: 'auth-token',
      confidence: 0.6,
      words: ['smarty', 'smartystreets'],
      form: 'alnum{20}',
      paired: ['smartystreets.auth-id'],
    },
  ],
});
