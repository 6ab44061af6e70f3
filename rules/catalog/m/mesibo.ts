/** mesibo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mesibo',
  title: 'mesibo',
  url: 'https://mesibo.com',
  severity: 'high',
  opens: 'manages users and messages of the application',
  rotate: "In the account's API settings.",
  sources: ['https://docs.mesibo.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['mesibo'],
      form: 'alnum{64}',
      verify: 'GET https://api.mesibo.com/api.php?op=useradd&token={token}',
    },
  ],
});
