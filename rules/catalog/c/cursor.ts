/** Cursor. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cursor',
  title: 'Cursor',
  url: 'https://cursor.com',
  severity: 'high',
  opens: 'runs agents on the linked repositories or manages the team',
  rotate: 'https://cursor.com/dashboard',
  sources: ['https://docs.cursor.com/'],
  rules: [
    { kind: 'api-key', form: "'key_' hex{64}", verify: 'GET https://api.cursor.com/v0/me [Authorization: Bearer {token}]' },
    { kind: 'user-api-key', form: "'crsr_' hex{64}", verify: 'GET https://api.cursor.com/v0/me [Authorization: Bearer {token}]' },
    {
      kind: 'api-key-loose',
      words: ['cursor'],
      form: "'key_' xdigit{64}",
      loose: true,
      verify: 'GET https://api.cursor.com/v0/me [Authorization: Basic base64({token})]',
    },
  ],
});
