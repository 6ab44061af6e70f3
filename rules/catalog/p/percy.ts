/** Percy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'percy',
  title: 'Percy',
  url: 'https://percy.io',
  severity: 'medium',
  opens: 'uploads snapshots to the project',
  rotate: 'In the Percy project settings.',
  sources: ['https://www.browserstack.com/docs/percy'],
  rules: [
    { kind: 'project-token', words: ['percy'], form: "('web_' | 'app_' | 'auto_' | 'ss_' | 'vmw_') hex{64}" },
    { kind: 'project-token-legacy', confidence: 0.6, words: ['percy'], form: 'hex{64}' },
  ],
});
