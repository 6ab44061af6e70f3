/** Courier. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'courier',
  title: 'Courier',
  url: 'https://www.courier.com',
  severity: 'high',
  opens: "sends notifications to the workspace's users",
  rotate: 'https://app.courier.com/settings/api-keys',
  sources: ['https://www.courier.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['courier'],
      nameOnly: true,
      form: "'pk_' alnum{1,121} '_' alnum{28}",
      verify: 'GET https://api.courier.com/preferences [Authorization: Bearer {token}]',
    },
  ],
});
