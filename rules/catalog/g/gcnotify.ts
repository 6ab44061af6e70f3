/** GC Notify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gcnotify',
  title: 'GC Notify',
  url: 'https://notification.canada.ca',
  severity: 'high',
  opens: 'sends mail and text messages as the government service',
  rotate: "In the service's API integration page, under API keys.",
  sources: ['https://documentation.notification.canada.ca/en/start.html'],
  rules: [
    {
      kind: 'canadian-digital-service-notify-api',
      confidence: 0.9,
      words: ['gcnotify'],
      form: "'ApiKey-v1' ws{1,121} 'gcntfy-' word{1,121} '-' UUID '-' UUID",
      verify: 'GET https://api.notification.canada.ca/v2/notifications [Authorization: {token}]',
    },
  ],
});
