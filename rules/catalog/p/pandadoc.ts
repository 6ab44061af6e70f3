/** PandaDoc. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pandadoc',
  title: 'PandaDoc',
  url: 'https://www.pandadoc.com',
  severity: 'high',
  opens: 'reads, sends and signs off documents of the workspace',
  rotate: "In the account's API settings.",
  sources: ['https://developers.pandadoc.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['pandadoc'],
      form: 'alnum{40}',
      verify: 'GET https://api.pandadoc.com/public/v1/documents [Authorization: API-Key {token}]',
    },
  ],
});
