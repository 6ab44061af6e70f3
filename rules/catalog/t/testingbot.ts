/** TestingBot. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'testingbot',
  title: 'TestingBot',
  url: 'https://testingbot.com',
  severity: 'low',
  opens: 'runs browser tests and reads their results',
  rotate: "In the account's API settings.",
  sources: ['https://testingbot.com/support/api'],
  rules: [
    { kind: 'api-key', confidence: 0.6, words: ['testingbot', 'tb_key'], form: 'hex{32}', paired: ['testingbot.api-secret'] },
    { kind: 'api-secret', confidence: 0.6, words: ['testingbot', 'tb_secret'], form: 'hex{32}', paired: ['testingbot.api-key'] },
  ],
});
