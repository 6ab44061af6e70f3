/** Lark. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lark',
  title: 'Lark',
  url: 'https://www.larksuite.com',
  severity: 'high',
  opens: 'reads and sends messages and files of the tenant',
  rotate: 'https://open.larksuite.com/app',
  sources: ['https://open.larksuite.com/document'],
  otherHosts: true,
  rules: [
    { kind: 'app-id', severity: 'low', form: "'cli_' alnum{16}", part: true },
    { kind: 'app-secret', words: ['lark'], form: 'alnum{32}', paired: ['lark.app-id'] },
    { kind: 'suite-app-access-token', words: ['lark'], form: "'a-' word[.]{30,35}" },
    {
      kind: 'suite-tenant-access-token',
      words: ['lark'],
      form: "'t-' word[.]{14,50}",
      verify: 'GET https://open.larksuite.com/open-apis/im/v1/chats?page_size=1 [Authorization: Bearer {token}]',
    },
    {
      kind: 'suite-user-access-token',
      words: ['lark'],
      form: "'u-' word[.]{14,50}",
      verify: 'GET https://open.larksuite.com/open-apis/im/v1/chats?page_size=1 [Authorization: Bearer {token}]',
    },
  ],
});
