/** ApiFlash. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'apiflash',
  title: 'ApiFlash',
  url: 'https://apiflash.com',
  severity: 'low',
  opens: "takes website screenshots at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://apiflash.com/documentation'],
  rules: [{ kind: 'access-key', confidence: 0.6, words: ['apiflash'], form: 'hex{32}' }],
});
