/** Formsite. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'formsite',
  title: 'Formsite',
  url: 'https://www.formsite.com',
  severity: 'medium',
  opens: 'reads forms and their results',
  rotate: 'In the Formsite user profile, under API.',
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['formsite'], form: 'alnum[_-]{16,64}' }],
});
