/** Webex. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'webex',
  title: 'Webex',
  url: 'https://www.webex.com',
  severity: 'high',
  opens: 'identifies the integration that acts for webex users',
  rotate: 'https://developer.webex.com/my-apps',
  sources: ['https://developer.webex.com/docs/integrations'],
  rules: [
    {
      kind: 'integration-client-id',
      severity: 'low',
      words: ['webex'],
      form: 'xdigit{64}',
      part: true,
      paired: ['integration-client-id', 'redirect-uri'],
    },
  ],
});
