/** Ubidots. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ubidots',
  title: 'Ubidots',
  url: 'https://ubidots.com',
  severity: 'high',
  opens: 'reads and changes devices and their data',
  rotate: "In the user's profile, under API Credentials.",
  sources: ['https://docs.ubidots.com/'],
  rules: [
    {
      kind: 'api-key',
      form: "'BBUS-' alnum{28,40}",
      verify: 'GET https://industrial.api.ubidots.com/api/v2.0/devices [X-Auth-Token: {token}]',
    },
    {
      kind: 'token',
      form: "'BBFF-' alnum{30}",
      verify: 'GET https://industrial.api.ubidots.com/api/v1.6/variables/ [X-Auth-Token: {token}]',
    },
  ],
});
