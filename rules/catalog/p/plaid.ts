/** Plaid. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'plaid',
  title: 'Plaid',
  url: 'https://plaid.com',
  severity: 'critical',
  opens: "reads consumers' bank accounts and moves money",
  rotate: "In the account's API settings.",
  sources: ['https://plaid.com/docs/api/', 'https://plaid.com/docs/api/items/'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.9,
      words: ['plaid'],
      nameOnly: true,
      form: "('access-development-' | 'access-production-' | 'access-sandbox-') UUID",
      paired: ['plaid.client-id', 'plaid.secret-key'],
    },
    { kind: 'client-id', severity: 'low', confidence: 0.8, words: ['plaid'], nameOnly: true, form: 'alnum{24}', part: true },
    { kind: 'secret-key', confidence: 0.8, words: ['plaid'], nameOnly: true, form: 'alnum{30}', paired: ['plaid.client-id'] },
  ],
});
