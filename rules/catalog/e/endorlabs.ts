/** Endor Labs. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'endorlabs',
  title: 'Endor Labs',
  url: 'https://www.endorlabs.com',
  severity: 'high',
  opens: 'reads code security findings and projects',
  rotate: "In the account's API settings.",
  sources: ['https://docs.endorlabs.com/rest-api/authentication/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['endorlabs', 'endor'],
      nameOnly: true,
      form: "'endr+' alnum[-]{16}",
      paired: ['api-key'],
    },
  ],
});
