/** Noticeable. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'noticeable',
  title: 'Noticeable',
  url: 'https://noticeable.io',
  severity: 'medium',
  opens: "reads and publishes the project's release notes",
  rotate: 'In the Noticeable project, under API tokens.',
  rules: [
    {
      kind: 'api-key',
      words: ['noticeable'],
      nameOnly: true,
      form: 'alnum{20}',
      verify: 'POST https://api.noticeable.io/graphql [Authorization: Apikey {token}]',
    },
  ],
});
