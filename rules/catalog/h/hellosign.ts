/** Dropbox Sign. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hellosign',
  title: 'Dropbox Sign',
  url: 'https://sign.dropbox.com',
  severity: 'high',
  opens: 'sends and reads documents for signature',
  rotate: "In the account's API settings.",
  sources: ['https://developers.hellosign.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['hellosign'],
      form: 'b64[-]{64}',
      verify: 'GET https://api.hellosign.com/v3/account [Authorization: base64({token}:)]',
    },
  ],
});
