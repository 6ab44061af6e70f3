/** Xray Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'xray',
  title: 'Xray Cloud',
  url: 'https://www.getxray.app',
  severity: 'medium',
  opens: 'reads and changes test cases and their results',
  rotate: 'In the Jira app settings, under Xray API Keys.',
  sources: ['https://docs.getxray.app/'],
  rules: [
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.6,
      words: ['xray'],
      form: 'HEX{32}',
      part: true,
      paired: ['xray.client-secret'],
    },
    { kind: 'client-secret', confidence: 0.6, words: ['xray'], form: 'hex{64}', paired: ['xray.client-id'] },
  ],
});
