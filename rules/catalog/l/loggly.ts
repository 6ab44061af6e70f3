/** Loggly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'loggly',
  title: 'Loggly',
  url: 'https://www.loggly.com',
  severity: 'medium',
  opens: 'sends log events to the account',
  rotate: 'In Loggly, under Logs, Source setup, Customer tokens.',
  sources: ['https://documentation.solarwinds.com/en/success_center/loggly/'],
  rules: [{ kind: 'customer-token', confidence: 0.6, words: ['loggly'], form: 'uuid' }],
});
