/** Exa. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'exa',
  title: 'Exa',
  url: 'https://exa.ai',
  severity: 'medium',
  opens: "searches the web at the account's cost",
  rotate: 'https://dashboard.exa.ai/api-keys',
  sources: ['https://exa.ai/docs/reference/quickstart'],
  rules: [
    { kind: 'api-key', words: ['exa', 'metaphor'], nameOnly: true, form: 'uuid' },
    { kind: 'api-key-loose', words: ['exa'], nameOnly: true, form: 'UUID', loose: true },
  ],
});
