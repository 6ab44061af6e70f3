/** Deepgram. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'deepgram',
  title: 'Deepgram',
  url: 'https://deepgram.com',
  severity: 'high',
  opens: "transcribes speech at the account's cost",
  rotate: 'https://console.deepgram.com',
  sources: [
    'https://developers.deepgram.com/docs/authenticating',
    'https://developers.deepgram.com/docs/create-additional-api-keys',
  ],
  rules: [
    {
      kind: 'api-key',
      words: ['deepgram'],
      form: 'alnum{40}',
      verify: 'GET https://api.deepgram.com/v1/projects [Authorization: Token {token}]',
    },
  ],
});
