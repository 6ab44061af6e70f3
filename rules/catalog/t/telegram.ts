/** Telegram. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { env, json, text } from '../../sample-text.ts';

const bot = (g: Generator): string => `${g.pick(['1', '5', '7'])}${g.chars('digit', 9)}:AA${g.chars('b64url', 33)}`;

export const provider = defineProvider({
  id: 'telegram',
  title: 'Telegram',
  url: 'https://telegram.org',
  severity: 'high',
  opens: 'reads and sends messages as the bot',
  rotate: 'Send /revoke to BotFather.',
  sources: ['https://core.telegram.org/bots/api'],
  rules: [
    {
      id: 'telegram.bot-token',
      title: 'Telegram bot token',
      severity: 'high',
      confidence: 0.95,
      // In API URLs the word `bot` stands directly in front.
      pattern: /(?<![A-Za-z0-9])(?:bot)?(?<secret>[0-9]{8,10}:AA[A-Za-z0-9_-]{33})(?![A-Za-z0-9_-])/,
      keywords: [':AA'],
      minEntropy: 3.5,
      samples: {
        match: [env('TELEGRAM_BOT_TOKEN', bot), json('token', bot), text('https://api.telegram.org/bot', bot, '/getMe')],
        no: [
          (g) => `${g.chars('digit', 10)}:AA${g.chars('b64url', 32)}\n`,
          (g) => `${g.chars('digit', 7)}:AA${g.chars('b64url', 33)}\n`,
        ],
      },
      verify: {
        method: 'GET',
        url: 'https://api.telegram.org/bot{token}/getMe',
        headers: {},
        dead: { status: [401, 404] },
        source: 'https://core.telegram.org/bots/api#getme',
      },
      rotate: 'https://core.telegram.org/bots/features#botfather',
      names: { item: 'telegram bot-token', field: 'token' },
      sources: ['https://core.telegram.org/bots/api#authorizing-your-bot'],
    },
    { kind: 'api-hash', confidence: 0.6, words: ['telegram', 'api_hash', 'tg_api'], form: 'hex{32}', paired: ['api-id'] },
    {
      kind: 'bot-token-any',
      words: ['telegr', 'telegram', 'tgram'],
      form: "digit{5,16} ':A' b64url{34}",
      loose: true,
      verify: 'GET https://api.telegram.org/bot{token}/getMe',
    },
    {
      kind: 'bot-token-loose',
      words: ['telegram', 'tgram', 'telegr'],
      form: "digit{8,10} ':' b64url{35}",
      loose: true,
      verify: 'GET https://api.telegram.org/bot{token}/getMe',
    },
  ],
});
