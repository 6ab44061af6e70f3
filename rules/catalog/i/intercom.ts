/** Intercom. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'intercom',
  title: 'Intercom',
  url: 'https://www.intercom.com',
  severity: 'high',
  opens: 'reads and writes support conversations and contacts',
  rotate: "In the Intercom developer hub, regenerate the app's access token.",
  sources: ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/'],
  otherHosts: true,
  rules: [
    { kind: 'api-key', words: ['intercom'], nameOnly: true, form: 'b64url[=]{60}' },
    {
      kind: 'api-token',
      confidence: 0.8,
      words: ['ic', 'intercom'],
      nameOnly: true,
      form: "b64{59} '='",
      verify: 'GET https://api.intercom.io/me [Authorization: Bearer {token}]',
    },
  ],
});
