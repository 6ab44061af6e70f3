/** Easy Insight. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'easyinsight',
  title: 'Easy Insight',
  url: 'https://www.easy-insight.com',
  severity: 'medium',
  opens: "reads and writes the account's reporting data",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['easyinsight'], form: 'alnum[_-]{16,64}' }],
});
