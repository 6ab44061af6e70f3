/** BrowserStack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'browserstack',
  title: 'BrowserStack',
  url: 'https://www.browserstack.com',
  severity: 'medium',
  opens: 'runs browser tests and reads their results',
  rotate: 'In the account settings.',
  sources: ['https://www.browserstack.com/docs/'],
  rules: [
    {
      kind: 'access-key',
      confidence: 0.8,
      words: ['browserstack'],
      form: 'alnum{20}',
      paired: ['username'],
      verify:
        'GET https://api.browserstack.com/automate/plan.json [Authorization: Basic base64({browserstack_username}:{token})]',
    },
  ],
});
