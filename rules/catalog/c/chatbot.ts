/** ChatBot. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'chatbot',
  title: 'ChatBot',
  url: 'https://www.chatbot.com',
  severity: 'medium',
  opens: 'reads and changes bot stories and users',
  rotate: "In the account's API settings.",
  sources: ['https://www.chatbot.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['chatbot'],
      nameOnly: true,
      form: 'word{32}',
      verify: 'GET https://api.chatbot.com/stories [Authorization: Bearer {token}]',
    },
  ],
});
