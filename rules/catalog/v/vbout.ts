/** VBOUT. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vbout',
  title: 'VBOUT',
  url: 'https://www.vbout.com',
  severity: 'high',
  opens: 'reads contacts and sends campaigns as the account',
  rotate: "In the account's API settings.",
  sources: ['https://developers.vbout.com/'],
  rules: [
    { kind: 'api-key', words: ['vbout'], form: 'digit{25}', verify: 'GET https://api.vbout.com/1/app/me.json?key={token}' },
  ],
});
