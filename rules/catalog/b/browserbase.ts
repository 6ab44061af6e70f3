/** Browserbase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'browserbase',
  title: 'Browserbase',
  url: 'https://www.browserbase.com',
  severity: 'high',
  opens: 'runs browser sessions and reads their recordings',
  rotate: 'https://www.browserbase.com/settings',
  sources: ['https://docs.browserbase.com'],
  rules: [
    {
      kind: 'api-key',
      form: "('bb_live_' | 'bb_test_') b64url{27}",
      verify: 'GET https://api.browserbase.com/v1/sessions [X-BB-API-Key: {token}]',
    },
  ],
});
