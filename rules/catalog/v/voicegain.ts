/** Voicegain. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'voicegain',
  title: 'Voicegain',
  url: 'https://www.voicegain.ai',
  severity: 'medium',
  opens: "transcribes audio at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['voicegain'],
      form: "'ey' b64url{34} '.ey' b64url{108} '.' b64url{43}",
      verify: 'GET https://api.voicegain.ai/v1/sa/config [Authorization: Bearer {token}]',
    },
  ],
});
