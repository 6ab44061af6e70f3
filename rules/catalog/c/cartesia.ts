/** Cartesia. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cartesia',
  title: 'Cartesia',
  url: 'https://cartesia.ai',
  severity: 'high',
  opens: "synthesises speech and clones voices at the account's cost",
  rotate: 'https://play.cartesia.ai/keys',
  sources: ['https://docs.cartesia.ai/get-started/authenticate-your-client-applications'],
  rules: [
    {
      kind: 'api-key',
      form: "'sk_car_' word{20,22}",
      verify: 'GET https://api.cartesia.ai/voices?limit=1 [Authorization: Bearer {token}; Cartesia-Version: 2024-06-10]',
    },
  ],
});
