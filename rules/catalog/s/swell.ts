/** Swell. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'swell',
  title: 'Swell',
  url: 'https://www.swell.is',
  severity: 'critical',
  opens: "reads and changes the shop's orders, customers and products",
  rotate: "In the store's dashboard, under Developer, API keys.",
  sources: ['https://developers.swell.is/'],
  rules: [
    {
      kind: 'secret-key',
      confidence: 0.6,
      words: ['swell'],
      nameOnly: true,
      form: "('sk_live_' | 'sk_test_' | 'sk_') alnum{32}",
      paired: ['store id'],
    },
  ],
});
