/** Close. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'closecrm',
  title: 'Close',
  url: 'https://www.close.com',
  severity: 'high',
  opens: 'reads and writes leads, calls and mail',
  rotate: 'https://help.close.com/docs/api-keys-oauth',
  sources: ['https://developer.close.com/api/overview/api-key-authentication', 'https://help.close.com/docs/api-keys-oauth'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['close', 'closecrm'],
      form: "'api_' alnum{18,26} '.' alnum{18,26}",
      verify: 'GET https://api.close.com/api/v1/me/ [Authorization: Basic base64({token}:)]',
    },
  ],
});
