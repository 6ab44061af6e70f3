/** Nessus. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nessus',
  title: 'Nessus',
  url: 'https://www.tenable.com/products/nessus',
  severity: 'medium',
  opens: 'links scanner agents to the manager',
  rotate: 'In Nessus or Tenable, under Sensors, regenerate the linking key.',
  sources: ['https://docs.tenable.com'],
  rules: [{ kind: 'agent-linking-key', words: ['nessus'], form: 'xdigit{64}' }],
});
