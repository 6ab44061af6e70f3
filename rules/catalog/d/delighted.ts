/** Delighted. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'delighted',
  title: 'Delighted',
  url: 'https://delighted.com',
  severity: 'high',
  opens: 'sends surveys and reads people and their answers',
  rotate: "In the account's API settings.",
  sources: ['https://app.delighted.com/docs/api'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['delighted'],
      form: 'alnum{20,40}',
      verify: 'GET https://api.delighted.com/v1/metrics.json [Authorization: Basic base64({token}:)]',
    },
  ],
});
