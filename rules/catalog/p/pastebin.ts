/** Pastebin. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pastebin',
  title: 'Pastebin',
  url: 'https://pastebin.com',
  severity: 'low',
  opens: "creates and lists the account's pastes",
  rotate: 'https://pastebin.com/doc_api',
  sources: ['https://pastebin.com/doc_api'],
  rules: [{ kind: 'api-key', words: ['pastebin'], form: 'word{32}' }],
});
