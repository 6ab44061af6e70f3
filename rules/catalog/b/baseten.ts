/** Baseten. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'baseten',
  title: 'Baseten',
  url: 'https://www.baseten.co',
  severity: 'high',
  opens: "deploys and runs models at the account's cost",
  rotate: 'https://app.baseten.co/settings/api_keys',
  sources: ['https://docs.baseten.co/organization/api-keys'],
  rules: [
    {
      kind: 'api-key',
      words: ['baseten'],
      form: "alnum{8} '.' alnum{32}",
      verify: 'GET https://api.baseten.co/v1/api_keys [Authorization: Api-Key {token}]',
    },
  ],
});
