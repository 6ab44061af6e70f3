/** Mixpanel. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mixpanel',
  title: 'Mixpanel',
  url: 'https://mixpanel.com',
  severity: 'high',
  opens: "exports the project's user events",
  rotate: 'In the project settings, under Access keys.',
  sources: ['https://developer.mixpanel.com'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-secret',
      words: ['mixpanel'],
      form: 'alnum{32}',
      verify: 'GET https://mixpanel.com/api/app/me [Authorization: Basic base64({token}:)]',
    },
  ],
});
