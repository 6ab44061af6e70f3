/** Vapi. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vapi',
  title: 'Vapi',
  url: 'https://vapi.ai',
  severity: 'high',
  opens: "places calls with and changes the account's voice agents",
  rotate: "In the account's API settings.",
  sources: ['https://docs.vapi.ai/'],
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
