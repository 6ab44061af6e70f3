/** ScreenshotAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'screenshotapi',
  title: 'ScreenshotAPI',
  url: 'https://www.screenshotapi.net',
  severity: 'low',
  opens: "makes page screenshots at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.screenshotapi.net/'],
  rules: [
    {
      kind: 'api-key',
      words: ['screenshotapi'],
      form: "alnum{7} '-' alnum{7} '-' alnum{7} '-' alnum{7}",
      verify: 'GET https://shot.screenshotapi.net/screenshot?token={token}&url=https://google.com&width=1920&height=1080',
    },
  ],
});
