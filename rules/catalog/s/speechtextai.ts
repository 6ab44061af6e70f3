/** SpeechText.AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'speechtextai',
  title: 'SpeechText.AI',
  url: 'https://speechtext.ai',
  severity: 'medium',
  opens: "transcribes audio at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['speechtextai', 'speechtext'], form: 'xdigit{32}' }],
});
