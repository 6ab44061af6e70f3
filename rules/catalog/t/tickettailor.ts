/** Ticket Tailor. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tickettailor',
  title: 'Ticket Tailor',
  url: 'https://www.tickettailor.com',
  severity: 'high',
  opens: 'reads and changes orders and ticket holders',
  rotate: 'In the box office settings, under API.',
  sources: ['https://developers.tickettailor.com/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['tickettailor'],
      form: "'sk_' digit{4} '_' digit{6} '_' xdigit{32}",
      verify: 'GET https://api.tickettailor.com/v1/orders [Authorization: Basic base64({token})]',
    },
  ],
});
