/** Nx Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nxcloud',
  title: 'Nx Cloud',
  url: 'https://nx.dev/nx-cloud',
  severity: 'critical',
  opens: "reads and writes the workspace's shared build cache",
  rotate: 'In the Nx Cloud workspace settings, under CI access tokens.',
  sources: ['https://nx.dev/ci/recipes/security/access-tokens'],
  rules: [
    {
      kind: 'access-token',
      words: ['nx_cloud'],
      form: "b64{60,80} '='{0,2}",
      verify: 'GET https://api.nx.app/nx-cloud/user [Authorization: Bearer {token}]',
    },
  ],
});
