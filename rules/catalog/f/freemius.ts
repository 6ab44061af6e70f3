/** Freemius. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'freemius',
  title: 'Freemius',
  url: 'https://freemius.com',
  severity: 'high',
  opens: 'reads sales, customers and licences of the plugins sold',
  rotate: 'In the Freemius dashboard, My profile, Keys.',
  sources: ['https://freemius.com/help/'],
  rules: [{ kind: 'secret-key', confidence: 0.9, words: ['freemius'], form: "'sk_' any{29}" }],
});
