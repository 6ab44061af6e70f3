/** ZenRows. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zenrows',
  title: 'ZenRows',
  url: 'https://www.zenrows.com',
  severity: 'medium',
  opens: "scrapes pages at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.zenrows.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['zenrows'],
      form: 'xdigit{40}',
      verify: 'GET https://api.zenrows.com/v1/?apikey={token}&url=https://httpbin.org/anything',
    },
  ],
});
