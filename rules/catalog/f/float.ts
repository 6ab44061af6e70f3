/** Float. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'float',
  title: 'Float',
  url: 'https://www.float.com',
  severity: 'medium',
  opens: 'reads and writes people, projects and schedules',
  rotate: "In Float's team settings, under Integrations, API.",
  sources: ['https://developer.float.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['float'],
      nameOnly: true,
      form: "xdigit{16} b64{42,43} '='",
      verify: 'GET https://api.float.com/v3/people [Authorization: Bearer {token}]',
    },
  ],
});
