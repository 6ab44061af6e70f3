/** Polymarket. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'polymarket',
  title: 'Polymarket',
  url: 'https://polymarket.com',
  severity: 'critical',
  opens: 'trades as the wallet on the market',
  rotate: 'Delete the API key with the CLOB API, move funds off the wallet.',
  sources: ['https://docs.polymarket.com/api-reference/introduction'],
  rules: [
    { kind: 'address', confidence: 0.8, words: ['polymarket', 'poly'], nameOnly: true, form: "'0x' xdigit{40}" },
    {
      kind: 'api-key',
      words: ['polymarket', 'poly'],
      nameOnly: true,
      form: 'UUID',
      paired: ['polymarket.api-secret', 'polymarket.passphrase'],
    },
    { kind: 'api-secret', confidence: 0.8, words: ['polymarket', 'poly'], nameOnly: true, form: "b64{40,88} '='{0,2}" },
    { kind: 'passphrase', confidence: 0.8, words: ['polymarket', 'poly'], nameOnly: true, form: 'word{8,128}' },
    { kind: 'private-key', confidence: 0.8, words: ['polymarket', 'poly'], nameOnly: true, form: "'0x' xdigit{64}" },
  ],
});
