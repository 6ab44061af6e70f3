/** Dandelion API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dandelion',
  title: 'Dandelion API',
  url: 'https://dandelion.eu',
  severity: 'low',
  opens: "analyses text at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://dandelion.eu/docs/'],
  rules: [
    {
      kind: 'api-token',
      words: ['dandelion'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://api.dandelion.eu/datatxt/li/v1/?text=Smart&token={token}',
    },
  ],
});
