/** Telegram. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { env, json, text } from '../../sample-text.ts';

const bot = (g: Generator): string => `${g.pick(['1', '5', '7'])}${g.chars('digit', 9)}:AA${g.chars('b64url', 33)}`;

export const provider: Provider = {
  id: 'telegram',
  title: 'Telegram',
  url: 'https://telegram.org',
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
      rotate: 'https://core.telegram.org/bots/features#botfather',
      names: { item: 'telegram bot-token', field: 'token' },
      sources: ['https://core.telegram.org/bots/api#authorizing-your-bot'],
    },
  ],
};
