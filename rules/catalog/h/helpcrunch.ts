/** HelpCrunch. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'helpcrunch',
  title: 'HelpCrunch',
  url: 'https://helpcrunch.com',
  severity: 'high',
  opens: 'reads and writes support chats and customers',
  rotate: "In HelpCrunch's settings, under Developers, public API.",
  sources: ['https://docs.helpcrunch.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['helpcrunch'],
      form: 'b64[=]{328}',
      verify: 'GET https://api.helpcrunch.com/v1/departments [Authorization: Bearer {token}]',
    },
  ],
});
