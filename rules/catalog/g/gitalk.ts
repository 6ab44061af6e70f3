/** Gitalk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gitalk',
  title: 'Gitalk',
  url: 'https://github.com/gitalk/gitalk',
  severity: 'medium',
  opens: "exchanges login codes as the site's GitHub OAuth app",
  rotate: 'https://github.com/settings/developers',
  sources: ['https://github.com/gitalk/gitalk'],
  rules: [{ kind: 'oauth-credentials', confidence: 0.8, words: ['gitalk'], form: 'hex{20}' }],
});
