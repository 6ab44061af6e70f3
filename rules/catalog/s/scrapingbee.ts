/** ScrapingBee. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scrapingbee',
  title: 'ScrapingBee',
  url: 'https://www.scrapingbee.com',
  severity: 'medium',
  opens: "scrapes pages at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.scrapingbee.com/documentation/'],
  rules: [
    {
      kind: 'api-key',
      words: ['scrapingbee'],
      form: 'alnum{80}',
      verify: 'GET https://app.scrapingbee.com/api/v1/?api_key={token}&url=https://httpbin.org/anything?json&render_js=false',
    },
  ],
});
