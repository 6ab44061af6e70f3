/** Front. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'front',
  title: 'Front',
  url: 'https://front.com',
  severity: 'high',
  opens: 'reads and sends messages of the shared inboxes',
  rotate: 'https://app.frontapp.com/settings/developers/tokens/',
  sources: ['https://dev.frontapp.com/docs/create-and-revoke-api-tokens', 'https://dev.frontapp.com/docs/authentication'],
  rules: [
    {
      kind: 'api-key',
      words: ['front'],
      nameOnly: true,
      form: "alnum{36} '.' b64url[.]{188,244}",
      verify: 'GET https://api2.frontapp.com/accounts [Authorization: Bearer {token}]',
    },
  ],
});
