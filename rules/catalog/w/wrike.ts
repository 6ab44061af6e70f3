/** Wrike. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'wrike',
  title: 'Wrike',
  url: 'https://www.wrike.com',
  severity: 'high',
  opens: 'reads and changes tasks and folders as the user',
  rotate: 'In the profile, under Apps & Integrations, API.',
  sources: ['https://developers.wrike.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['wrike'],
      nameOnly: true,
      form: "'ey' b64url[.]{333}",
      verify: 'GET https://app-us2.wrike.com/api/v4/contacts?me=true [Authorization: Bearer {token}]',
    },
  ],
});
