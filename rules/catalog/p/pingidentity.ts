/** Ping Identity. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pingidentity',
  title: 'Ping Identity',
  url: 'https://www.pingidentity.com',
  severity: 'critical',
  opens: 'names the client that signs users in to PingOne',
  rotate: "In the PingOne console, the application's configuration.",
  sources: ['https://developer.pingidentity.com/'],
  rules: [{ kind: 'one-client-id', severity: 'low', words: ['pingidentity', 'pingone'], form: 'b64url[.~]{28,48}', part: true }],
});
