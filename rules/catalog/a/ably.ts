/** Ably. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ably',
  title: 'Ably',
  url: 'https://ably.com',
  severity: 'high',
  opens: "publishes and subscribes to the app's realtime channels",
  rotate: 'https://ably.com/docs/cli/auth/keys/revoke',
  sources: ['https://ably.com/docs/auth', 'https://ably.com/docs/cli/auth'],
  rules: [
    {
      kind: 'api-key',
      words: ['ably'],
      form: "b64url{8} '.' b64url{8} ':' b64url{24}",
      verify: 'GET https://rest.ably.io/channels?limit=1 [Authorization: Basic base64({token})]',
    },
  ],
});
