/** SecurityTrails. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'securitytrails',
  title: 'SecurityTrails',
  url: 'https://securitytrails.com',
  severity: 'medium',
  opens: "looks up domain and dns history at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.securitytrails.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['securitytrails'],
      form: 'alnum{32}',
      verify: 'GET https://api.securitytrails.com/v1/ping [APIKEY: {token}]',
    },
  ],
});
