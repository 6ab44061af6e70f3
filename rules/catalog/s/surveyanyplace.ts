/** Pointerpro (formerly Survey Anyplace). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'surveyanyplace',
  title: 'Pointerpro (formerly Survey Anyplace)',
  url: 'https://pointerpro.com',
  severity: 'medium',
  opens: 'reads survey answers',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['survey_anyplace', 'surveyanyplace'], form: 'alnum{32}' }],
});
