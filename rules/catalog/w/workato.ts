/** Workato. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'workato',
  title: 'Workato',
  url: 'https://www.workato.com',
  severity: 'critical',
  opens: 'reads and changes recipes and their connections',
  rotate: 'In Workspace admin, under API clients.',
  sources: ['https://docs.workato.com/en/workato-api.html'],
  rules: [
    {
      kind: 'developer-api-token',
      form: "'wrka' lower{2} '-eyJ' b64url{8,128} '.' b64url{16,136} '.' b64url{64,256}",
      verify: 'GET https://{host}/api/users/me [Authorization: Bearer {token}]',
    },
    {
      kind: 'developer-api-token-2',
      form: "'wrka-eyJ' b64url{8,128} '.' b64url{16,136} '.' b64url{64,256}",
      verify: 'GET https://{host}/api/users/me [Authorization: Bearer {token}]',
    },
  ],
});
