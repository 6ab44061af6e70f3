/** Aikido Security. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'aikido',
  title: 'Aikido Security',
  url: 'https://www.aikido.dev',
  severity: 'high',
  opens: 'reads security findings and starts scans',
  rotate: "In the account's API settings.",
  sources: ['https://apidocs.aikido.dev/'],
  rules: [
    { kind: 'ci-token', form: "'AIK_CI_' alnum{20,44}" },
    { kind: 'client-id', severity: 'low', form: "'AIK_CLIENT_' alnum{24}", part: true },
    { kind: 'client-secret', form: "'AIK_SECRET_' alnum{64}", paired: ['aikido.client-id'] },
  ],
});
