/** Square. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'squareup',
  title: 'Square',
  url: 'https://squareup.com',
  severity: 'medium',
  opens: 'identifies the square application',
  rotate: 'https://developer.squareup.com/apps',
  sources: ['https://developer.squareup.com/docs/'],
  rules: [{ kind: 'api-key', form: "'sq0idp-' alnum{22}" }],
});
