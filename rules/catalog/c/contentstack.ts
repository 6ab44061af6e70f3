/** Contentstack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'contentstack',
  title: 'Contentstack',
  url: 'https://www.contentstack.com',
  severity: 'high',
  opens: "reads and changes the stack's content",
  rotate: "In the account's API settings.",
  sources: ['https://www.contentstack.com/docs'],
  otherHosts: true,
  rules: [
    { kind: 'api-key', confidence: 0.9, words: ['contentstack'], form: "'blt' xdigit{10}" },
    {
      kind: 'management-token',
      words: ['contentstack'],
      form: "'cs' xdigit{32}",
      paired: ['contentstack.api-key'],
      verify: 'GET https://api.contentstack.io/v3/stacks [api_key: {api_key}; authorization: Bearer {token}]',
    },
  ],
});
