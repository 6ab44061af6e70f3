/** Riot Games. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'riot',
  title: 'Riot Games',
  url: 'https://www.riotgames.com',
  severity: 'low',
  opens: 'looks up game and player data',
  rotate: 'https://developer.riotgames.com',
  sources: ['https://developer.riotgames.com/docs/api-keys'],
  rules: [
    {
      kind: 'games-api-key',
      form: "'RGAPI-' b64url{36}",
      paired: ['platform-host'],
      verify: 'GET https://{riot_platform_host}/lol/status/v4/platform-data [X-Riot-Token: {token}]',
    },
  ],
});
