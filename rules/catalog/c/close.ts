/** Close. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'close',
  title: 'Close',
  url: 'https://www.close.com',
  severity: 'high',
  opens: 'reads and writes leads, calls and mail',
  rotate: 'https://help.close.com/docs/api-keys-oauth',
  sources: ['https://developer.close.com/api/overview/api-key-authentication', 'https://help.close.com/docs/api-keys-oauth'],
  rules: [
    {
      kind: 'crm-api-key',
      confidence: 0.9,
      words: ['closecrm'],
      form: "'api_' alnum[.]{45}",
      verify: 'GET https://api.close.com/api/v1/me/ [Authorization: Basic base64({token}:)]',
    },
  ],
});
