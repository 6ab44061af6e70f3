/** UptimeRobot. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'uptimerobot',
  title: 'UptimeRobot',
  url: 'https://uptimerobot.com',
  severity: 'high',
  opens: 'reads and changes monitors and alert contacts',
  rotate: 'In the dashboard, on the Integrations & API page.',
  sources: ['https://uptimerobot.com/api/'],
  rules: [
    {
      kind: 'api-key',
      words: ['uptimerobot'],
      form: 'alnum{28}',
      verify: 'GET https://api.uptimerobot.com/v2/getMonitors?api_key={token}&format=json',
    },
    { kind: 'api-key-2', words: ['uptimerobot'], form: "alnum{9} '-' alnum{24}" },
    {
      kind: 'api-key-3',
      words: ['uptimerobot'],
      form: "'ur' alnum[-]{29}",
      verify: 'GET https://api.uptimerobot.com/v2/getMonitors?api_key={token}&format=json',
    },
  ],
});
