/** DeepAI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'deepai',
  title: 'DeepAI',
  url: 'https://deepai.org',
  severity: 'medium',
  opens: "runs image and text models at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://deepai.org/docs'],
  rules: [{ kind: 'api-key', words: ['deepai'], form: 'alnum[-]{36}' }],
});
