/** screenshotlayer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'screenshotlayer',
  title: 'screenshotlayer',
  url: 'https://screenshotlayer.com',
  severity: 'low',
  opens: "makes page screenshots at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://screenshotlayer.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['screenshotlayer'],
      form: 'word{32}',
      verify: 'GET https://api.screenshotlayer.com/api/capture?access_key={token}&url=https://google.com',
    },
  ],
});
