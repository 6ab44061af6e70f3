/** Envoy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'envoyapikey',
  title: 'Envoy',
  url: 'https://envoy.com',
  severity: 'high',
  opens: 'reads visitors and employees of the locations',
  rotate: "In the account's API settings.",
  sources: ['https://developers.envoy.com/'],
  rules: [
    {
      kind: 'token',
      words: ['envoy'],
      nameOnly: true,
      form: 'alnum{220}',
      verify: 'GET https://api.envoy.com/v1/locations [X-Api-Key: {token}]',
    },
  ],
});
