/** viewneo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'viewneo',
  title: 'viewneo',
  url: 'https://www.viewneo.com',
  severity: 'medium',
  opens: 'changes playlists and devices of digital signs',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['viewneo'],
      form: "alnum{120,300} '.' alnum{150,300} '.' b64url{600,800}",
      verify: 'GET https://cloud.viewneo.com/api/v1.0/playlist [Authorization: Bearer {token}]',
    },
  ],
});
