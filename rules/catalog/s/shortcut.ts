/** Shortcut. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'shortcut',
  title: 'Shortcut',
  url: 'https://www.shortcut.com',
  severity: 'medium',
  opens: "reads and changes the workspace's stories as the user",
  rotate: 'https://app.shortcut.com/settings/account/api-tokens',
  sources: ['https://developer.shortcut.com/api/rest/v3'],
  rules: [
    {
      kind: 'api-key',
      words: ['clubhouse', 'shortcut'],
      nameOnly: true,
      form: 'UUID',
      verify: 'GET https://api.app.shortcut.com/api/v3/member [Shortcut-Token: {token}]',
    },
  ],
});
