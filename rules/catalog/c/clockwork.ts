/** Clockwork SMS. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clockwork',
  title: 'Clockwork SMS',
  url: 'https://www.clockworksms.com',
  severity: 'high',
  opens: "sends SMS at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'sms-api-key',
      words: ['clockwork'],
      nameOnly: true,
      form: 'xdigit{40}',
      verify: 'GET https://api.clockworksms.com/http/1.1/balance?key={token}',
    },
  ],
});
