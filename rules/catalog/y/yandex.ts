/** Yandex. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'yandex',
  title: 'Yandex',
  url: 'https://yandex.com',
  severity: 'critical',
  opens: 'calls cloud or dictionary apis as the account',
  rotate: "In the account's API settings.",
  sources: ['https://yandex.cloud/en/docs/iam/concepts/authorization'],
  rules: [
    { kind: 'access-token', confidence: 0.9, words: ['yandex'], form: "'t1.' b64url{1,121} '='{0,2} '.' b64url{86} '='{0,2}" },
    {
      kind: 'api-key',
      words: ['yandex'],
      form: 'alnum[.]{83}',
      verify: 'GET https://dictionary.yandex.net/api/v1/dicservice.json/lookup?key={token}&lang=en-ru&text=time&ui=en',
    },
    { kind: 'api-key-2', confidence: 0.9, words: ['yandex'], form: "'AQVN' b64url{35,38}" },
    { kind: 'aws-access-token', words: ['yandex'], form: "'YC' b64url{38}" },
  ],
});
