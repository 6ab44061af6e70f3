/** Portainer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'portainer',
  title: 'Portainer',
  url: 'https://www.portainer.io',
  severity: 'critical',
  opens: 'controls the containers of the connected hosts',
  rotate: 'In Portainer, under My account, Access tokens.',
  sources: ['https://docs.portainer.io/api/access'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.6,
      form: "'ptr_' b64{43} '='",
      paired: ['host'],
      verify: 'GET https://{host}/api/users/me [X-API-Key: {token}]',
    },
  ],
});
