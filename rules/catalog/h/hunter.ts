/** Hunter. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hunter',
  title: 'Hunter',
  url: 'https://hunter.io',
  severity: 'medium',
  opens: "looks up mail addresses and reads the account's leads",
  rotate: "In the account's API settings.",
  sources: ['https://hunter.io/api-documentation/v2'],
  rules: [
    {
      kind: 'api-key',
      words: ['hunter'],
      nameOnly: true,
      form: 'b64url{40}',
      verify: 'GET https://api.hunter.io/v2/leads_lists?api_key={token}',
    },
  ],
});
