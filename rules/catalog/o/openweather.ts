/** OpenWeather. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'openweather',
  title: 'OpenWeather',
  url: 'https://openweathermap.org',
  severity: 'low',
  opens: "looks up weather on the account's quota",
  rotate: 'https://home.openweathermap.org/api_keys',
  sources: ['https://openweathermap.org/appid'],
  rules: [
    {
      kind: 'api-key',
      words: ['openweather', 'pyowm'],
      form: 'alnum{32}',
      verify: 'GET https://api.openweathermap.org/data/2.5/forecast?q=London&appid={token}',
    },
    {
      kind: 'map-api-key',
      words: ['openweather', 'pyowm'],
      form: "'APPID='{0,1} alnum{32}",
      verify: 'GET https://api.openweathermap.org/data/2.5/weather?id=5128581&lang=fr&appid={token}',
    },
  ],
});
