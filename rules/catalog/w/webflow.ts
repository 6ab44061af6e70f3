/** Webflow. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'webflow',
  title: 'Webflow',
  url: 'https://webflow.com',
  severity: 'high',
  opens: 'reads and changes sites, their content and form answers',
  rotate: 'In the site settings, under Apps & integrations.',
  sources: ['https://developers.webflow.com/data/reference/authentication/site-token'],
  rules: [
    {
      kind: 'api-key',
      words: ['webflow'],
      form: 'alnum{64}',
      verify: 'GET https://api.webflow.com/info [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-token',
      words: ['webflow'],
      form: 'alnum{32}',
      verify: 'GET https://api.webflow.com/v2/sites [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-token-2',
      words: ['webflow'],
      form: 'alnum{36}',
      verify: 'GET https://api.webflow.com/v2/sites [Authorization: Bearer {token}]',
    },
  ],
});
