/** MeaningCloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'meaningcloud',
  title: 'MeaningCloud',
  url: 'https://www.meaningcloud.com',
  severity: 'low',
  opens: "analyses text on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://www.meaningcloud.com/developer'],
  rules: [{ kind: 'license-key', confidence: 0.6, words: ['meaningcloud'], form: 'hex{32}' }],
});
