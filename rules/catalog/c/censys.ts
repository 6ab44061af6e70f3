/** Censys. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'censys',
  title: 'Censys',
  url: 'https://censys.com',
  severity: 'medium',
  opens: "searches internet host data at the account's cost",
  rotate: 'https://accounts.censys.io/settings/personal-access-tokens',
  sources: ['https://docs.censys.com/docs/get-started'],
  rules: [
    { kind: 'api-id', severity: 'low', words: ['censys'], form: 'uuid', part: true, paired: ['censys.api-secret'] },
    {
      kind: 'api-secret',
      words: ['censys'],
      form: 'alnum{32}',
      paired: ['censys.api-id'],
      verify: 'GET https://search.censys.io/api/v1/account [Authorization: Basic base64({id}:{token})]',
    },
    { kind: 'personal-access-token', confidence: 0.9, words: ['censys'], form: "'censys_' alnum{8} '_' alnum{24,32}" },
  ],
});
