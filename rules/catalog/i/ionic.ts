/** Ionic. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ionic',
  title: 'Ionic',
  url: 'https://ionic.io',
  severity: 'high',
  opens: "builds and publishes the account's mobile apps",
  rotate: 'In the Ionic dashboard, under personal access tokens.',
  sources: ['https://ionic.io/docs'],
  rules: [
    {
      kind: 'api-token',
      form: "'ion_' alnum{42}",
      verify: 'GET https://api.ionic.io/v1/auth/status [Authorization: Bearer {token}]',
    },
  ],
});
