/** Zuplo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zuplo',
  title: 'Zuplo',
  url: 'https://zuplo.com',
  severity: 'high',
  opens: 'deploys gateways and manages api key buckets',
  rotate: "In the account's settings, under API Keys.",
  sources: ['https://zuplo.com/docs'],
  rules: [{ kind: 'api-key', confidence: 0.6, form: "'zpka_' alnum{32} '_' alnum{8}" }],
});
