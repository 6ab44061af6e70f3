/** Moosend. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'moosend',
  title: 'Moosend',
  url: 'https://moosend.com',
  severity: 'high',
  opens: 'reads subscribers and sends campaigns',
  rotate: "In Moosend's account settings, under API key.",
  sources: ['https://docs.moosend.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['moosend'],
      form: 'UUID',
      verify: 'GET https://api.moosend.com/v3/lists.json?apikey={token}&format=json',
    },
  ],
});
