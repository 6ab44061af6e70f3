/** Axiom. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'axiom',
  title: 'Axiom',
  url: 'https://axiom.co',
  severity: 'high',
  opens: "reads and writes the organisation's logs and events",
  rotate: 'https://app.axiom.co',
  sources: ['https://axiom.co/docs/restapi/token'],
  otherHosts: true,
  rules: [
    { kind: 'api-token', form: "'xaat-' uuid", verify: 'GET https://api.axiom.co/v2/user [Authorization: Bearer {token}]' },
    { kind: 'personal-token', form: "'xapt-' uuid", verify: 'GET https://api.axiom.co/v2/user [Authorization: Bearer {token}]' },
  ],
});
