/** Fulcrum. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fulcrum',
  title: 'Fulcrum',
  url: 'https://www.fulcrumapp.com',
  severity: 'medium',
  opens: "reads and writes the organization's forms and records",
  rotate: 'In the Fulcrum settings, under API.',
  sources: ['https://docs.fulcrumapp.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['fulcrum'],
      nameOnly: true,
      form: 'alnum{80}',
      verify: 'GET https://api.fulcrumapp.com/api/v2/forms.json [X-ApiToken: {token}]',
    },
  ],
});
