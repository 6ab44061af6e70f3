/** Gemini. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gemini',
  title: 'Gemini',
  url: 'https://www.gemini.com',
  severity: 'critical',
  opens: 'trades and moves funds on the exchange account',
  rotate: "In the account's API settings.",
  sources: ['https://docs.gemini.com'],
  rules: [
    {
      kind: 'exchange-api-key',
      words: ['gemini'],
      nameOnly: true,
      form: "('account-' | 'master-') alnum{20}",
      paired: ['gemini.exchange-api-secret'],
    },
    {
      kind: 'exchange-api-secret',
      confidence: 0.6,
      words: ['gemini'],
      nameOnly: true,
      form: 'alnum{27,28}',
      paired: ['gemini.exchange-api-key'],
    },
  ],
});
