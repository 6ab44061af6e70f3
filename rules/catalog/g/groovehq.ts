/** Groove. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'groovehq',
  title: 'Groove',
  url: 'https://www.groovehq.com',
  severity: 'high',
  opens: 'reads and answers support tickets, reads customers',
  rotate: "In Groove's settings, under API.",
  sources: ['https://www.groovehq.com/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['groovehq', 'groove'],
      nameOnly: true,
      form: 'alnum{64}',
      verify: 'GET https://api.groovehq.com/v1/me [Authorization: Bearer {token}]',
    },
  ],
});
