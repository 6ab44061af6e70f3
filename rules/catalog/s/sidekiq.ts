/** Sidekiq. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sidekiq',
  title: 'Sidekiq',
  url: 'https://sidekiq.org',
  severity: 'medium',
  opens: 'downloads the paid gems the licence covers',
  rotate: 'Ask Contributed Systems for new licence credentials.',
  sources: ['https://sidekiq.org/wiki/', 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ'],
  rules: [
    {
      kind: 'sensitive-url',
      confidence: 0.8,
      words: ['contribsys', 'sidekiq', 'bundle_enterprise', 'bundle_gems'],
      form: "xdigit{8} ':' xdigit{8}",
    },
    {
      kind: 'gem-server-url',
      form: "('http://' | 'https://') hex{8} ':' hex{8} '@' ('gems.contribsys.com' | 'enterprise.contribsys.com')",
    },
  ],
});
