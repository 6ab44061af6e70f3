/** Planyo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'planyo',
  title: 'Planyo',
  url: 'https://www.planyo.com',
  severity: 'high',
  opens: "reads and writes the site's reservations",
  rotate: "In the account's API settings.",
  sources: ['https://www.planyo.com/api.php'],
  rules: [
    {
      kind: 'api-key',
      words: ['planyo'],
      form: 'alnum{62}',
      verify: 'GET https://www.planyo.com/rest/?method=get_site_info&api_key={token}',
    },
  ],
});
