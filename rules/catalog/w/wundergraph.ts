/** WunderGraph Cosmo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'wundergraph',
  title: 'WunderGraph Cosmo',
  url: 'https://wundergraph.com',
  severity: 'critical',
  opens: "publishes graph schemas and changes the organisation's graphs",
  rotate: "In Cosmo Studio, on the organisation's API Keys page.",
  sources: ['https://cosmo-docs.wundergraph.com/'],
  rules: [{ kind: 'api-key', form: "'cosmo_' hex{32}" }],
});
