/** Statsig. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'statsig',
  title: 'Statsig',
  url: 'https://statsig.com',
  severity: 'high',
  opens: 'reads all feature gates and experiments of the project',
  rotate: 'In the project settings, under Keys & Environments.',
  sources: ['https://docs.statsig.com/'],
  rules: [{ kind: 'server-secret-key', form: "'secret-' alnum{40,48}" }],
});
