/** Square. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'squareup',
  title: 'Square',
  url: 'https://squareup.com',
  severity: 'medium',
  opens: 'identifies the square application',
  rules: [{ kind: 'api-key', form: "'sq0idp-' alnum{22}" }],
});
