/** EasyPost. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'easypost',
  title: 'EasyPost',
  url: 'https://www.easypost.com',
  severity: 'high',
  opens: 'buys shipping labels and reads shipments',
  rotate: 'https://www.easypost.com/account/api-keys',
  sources: ['https://docs.easypost.com/docs/authentication'],
  rules: [
    {
      kind: 'api-token',
      form: "('EZAK' | 'EZTK') alnum{54}",
      verify: 'GET https://api.easypost.com/v2/shipments?page_size=5 [Authorization: Basic base64({token}:)]',
    },
  ],
});
