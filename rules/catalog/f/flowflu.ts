/** Flowlu. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'flowflu',
  title: 'Flowlu',
  url: 'https://www.flowlu.com',
  severity: 'high',
  opens: 'reads and writes CRM contacts, tasks and invoices',
  rotate: 'In the Flowlu portal settings, under API settings.',
  sources: ['https://www.flowlu.com/api/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['flowflu'], form: 'alnum[_-]{16,64}' }],
});
