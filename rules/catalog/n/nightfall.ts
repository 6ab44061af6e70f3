/** Nightfall. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nightfall',
  title: 'Nightfall',
  url: 'https://www.nightfall.ai',
  severity: 'high',
  opens: "scans content with the account's detection policies",
  rotate: 'In the Nightfall console, under API keys.',
  sources: ['https://help.nightfall.ai'],
  rules: [{ kind: 'api-key', form: "'NF-' alnum{32}" }],
});
