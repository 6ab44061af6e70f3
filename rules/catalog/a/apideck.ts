/** Apideck. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'apideck',
  title: 'Apideck',
  url: 'https://www.apideck.com',
  severity: 'high',
  opens: 'reads and writes the connected CRM, HR and accounting data',
  rotate: "In the account's API settings.",
  sources: ['https://developers.apideck.com/'],
  rules: [
    { kind: 'api-key', confidence: 0.6, words: ['apideck'], form: "'sk_live_' b64url{40,100}", paired: ['apideck.app-id'] },
    {
      kind: 'app-id',
      severity: 'low',
      confidence: 0.6,
      words: ['apideck'],
      form: 'alnum{40}',
      part: true,
      paired: ['apideck.api-key'],
    },
  ],
});
