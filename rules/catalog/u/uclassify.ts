/** uClassify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'uclassify',
  title: 'uClassify',
  url: 'https://www.uclassify.com',
  severity: 'low',
  opens: "classifies text with the account's classifiers",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['uclassify'], form: 'alnum{12}' }],
});
