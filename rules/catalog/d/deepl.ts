/** DeepL. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'deepl',
  title: 'DeepL',
  url: 'https://www.deepl.com',
  severity: 'high',
  opens: "translates text and documents at the account's cost",
  rotate: 'https://www.deepl.com/your-account/keys',
  sources: ['https://developers.deepl.com/docs/admin/managing-api-keys'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key-free',
      words: ['deepl'],
      form: "uuid ':fx'",
      verify: 'GET https://api-free.deepl.com/v2/usage [Authorization: DeepL-Auth-Key {token}]',
    },
    {
      kind: 'api-key-pro',
      words: ['deepl'],
      form: 'uuid',
      verify: 'GET https://api.deepl.com/v2/usage [Authorization: DeepL-Auth-Key {token}]',
    },
  ],
});
