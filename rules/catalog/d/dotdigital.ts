/** Dotdigital. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dotdigital',
  title: 'Dotdigital',
  url: 'https://dotdigital.com',
  severity: 'high',
  opens: 'reads contacts and sends mail and SMS campaigns',
  rotate: "In the account's API settings.",
  sources: ['https://developer.dotdigital.com/'],
  rules: [{ kind: 'api-user-password', confidence: 0.6, form: "'apiuser-' hex{12} '@apiconnector.com'", paired: ['password'] }],
});
