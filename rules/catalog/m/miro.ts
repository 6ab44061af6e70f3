/** Miro. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'miro',
  title: 'Miro',
  url: 'https://miro.com',
  severity: 'high',
  opens: "reads and writes the team's boards",
  rotate: 'https://miro.com/app/settings/user-profile/apps',
  sources: ['https://developers.miro.com'],
  rules: [
    {
      kind: 'access-token',
      form: "'eyJtaXJv' b64url{40,400} '='{0,2}",
      verify: 'GET https://api.miro.com/v1/oauth-token [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-key',
      words: ['miro'],
      nameOnly: true,
      form: 'alnum{27}',
      verify: 'GET https://api.miro.com/v1/users/me [Authorization: Bearer {token}]',
    },
  ],
});
