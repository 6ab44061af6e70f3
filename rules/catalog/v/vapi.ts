/** Vapi. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vapi',
  title: 'Vapi',
  url: 'https://vapi.ai',
  severity: 'high',
  opens: "places calls with and changes the account's voice agents",
  rules: [
    {
      kind: 'api-key',
      words: ['vapi'],
      nameOnly: true,
      form: 'UUID',
      verify: 'GET https://api.vapi.ai/assistant [Authorization: Bearer {token}]',
    },
  ],
});
