/** AbuseIPDB. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'abuseipdb',
  title: 'AbuseIPDB',
  url: 'https://www.abuseipdb.com',
  severity: 'low',
  opens: 'looks up and reports IP addresses as the account',
  rotate: "In the account's API settings.",
  sources: ['https://docs.abuseipdb.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['abuseipdb'],
      form: 'alnum{80}',
      verify: 'GET https://api.abuseipdb.com/api/v2/check?ipAddress=127.0.0.1 [Key: {token}]',
    },
  ],
});
