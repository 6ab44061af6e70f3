/** Kairos. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'kairos',
  title: 'Kairos',
  url: 'https://www.kairos.com',
  severity: 'medium',
  opens: "runs face recognition at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.kairos.com/docs/api/'],
  rules: [
    { kind: 'api-app-id', severity: 'low', words: ['kairos'], form: 'xdigit{8}', part: true },
    { kind: 'api-key', words: ['kairos'], form: 'xdigit{32}' },
  ],
});
