/** Freshdesk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'freshdesk',
  title: 'Freshdesk',
  url: 'https://www.freshworks.com/freshdesk/',
  severity: 'high',
  opens: 'reads and answers support tickets, reads contacts',
  rotate: "In the agent's profile settings, reset the API key.",
  sources: ['https://developers.freshdesk.com/api/'],
  rules: [
    {
      kind: 'api-key',
      words: ['freshdesk'],
      form: 'alnum{20}',
      paired: ['domain'],
      verify: 'GET https://{freshdesk_domain}/api/v2/agents/me [Authorization: Basic base64({token}:X)]',
    },
  ],
});
