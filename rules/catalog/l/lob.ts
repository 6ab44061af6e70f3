/** Lob. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lob',
  title: 'Lob',
  url: 'https://www.lob.com',
  severity: 'high',
  opens: "mails letters and cheques at the account's cost",
  rotate: 'https://dashboard.lob.com/settings/api-keys',
  sources: ['https://docs.lob.com'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['lob'],
      nameOnly: true,
      form: "('live_' | 'test_') xdigit{35}",
      verify: 'GET https://api.lob.com/v1/addresses?limit=1 [Authorization: Basic base64({token}:)]',
    },
    {
      kind: 'api-key-2',
      words: ['lob'],
      nameOnly: true,
      form: 'word{40}',
      verify: 'GET https://api.lob.com/v1/addresses [Authorization: Basic base64({token}:)]',
    },
    {
      kind: 'pub-api-key',
      confidence: 0.8,
      words: ['lob'],
      nameOnly: true,
      form: "('live_pub_' | 'test_pub_') xdigit{31}",
      verify: 'GET https://api.lob.com/v1/addresses?limit=1 [Authorization: Basic base64({token}:)]',
    },
  ],
});
