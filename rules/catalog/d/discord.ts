/** Discord. A bot token begins with its user's numeric id in base64. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { decodeBase64 } from '../../checks/base64.ts';
import { token } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const bot = (g: Generator): string => {
  const id = `${g.pick(['1', '7', '9'])}${g.chars('digit', 17)}`;
  return `${Buffer.from(id).toString('base64url')}.${g.chars('b64url', 6)}.${g.chars('b64url', 38)}`;
};
const webhook = (g: Generator): string => `https://discord.com/api/webhooks/1${g.chars('digit', 17)}/${g.chars('b64url', 68)}`;

export const provider = defineProvider({
  id: 'discord',
  title: 'Discord',
  url: 'https://discord.com',
  severity: 'high',
  opens: 'reads and sends messages as the bot or user',
  rotate: 'https://discord.com/developers/applications',
  sources: ['https://discord.com/developers/docs'],
  rules: [
    {
      id: 'discord.bot-token',
      title: 'Discord bot token',
      severity: 'high',
      confidence: 0.96,
      // The token itself has no literal, so one of the words that stand in front of it must.
      pattern:
        /(?:discord|token|login|bot)[A-Za-z0-9_]{0,24}[^A-Za-z0-9\n]{1,12}(?<secret>[MNO][A-Za-z0-9]{23,25}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40})(?![A-Za-z0-9_-])/i,
      keywords: ['discord', 'token', 'login', 'bot'],
      check: (secret) => {
        const id = decodeBase64(secret.slice(0, secret.indexOf('.')));
        return id !== null && /^[0-9]{17,20}$/.test(new TextDecoder('latin1').decode(id));
      },
      minEntropy: 3.8,
      samples: {
        match: [env('DISCORD_TOKEN', bot), json('token', bot)],
        no: [
          (g) => `DISCORD_TOKEN=M${g.chars('alnum', 23)}.${g.chars('alnum', 6)}.${g.chars('alnum', 27)}\n`,
          text('token=', bot, '0123456789'),
        ],
      },
      verify: {
        method: 'GET',
        url: 'https://discord.com/api/v10/users/@me',
        headers: { Authorization: 'Bot {token}' },
        source: 'https://discord.com/developers/docs/resources/user#get-current-user',
      },
      rotate: 'https://discord.com/developers/applications',
      names: { item: 'discord bot-token', field: 'token' },
      sources: ['https://docs.discord.com/developers/reference#authentication'],
    },
    {
      id: 'discord.webhook-url',
      title: 'Discord webhook',
      severity: 'medium',
      confidence: 0.97,
      pattern: token(
        '(?:https://)?(?:(?:ptb|canary)\\.)?discord(?:app)?\\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{17,20}/[A-Za-z0-9_-]{60,100}',
        'base64url',
      ),
      keywords: ['discord.', 'discordapp.'],
      minEntropy: 4,
      prefix: 'https://discord.com/api/webhooks/',
      samples: {
        match: [env('DISCORD_WEBHOOK', webhook), json('url', webhook)],
        no: [
          () => 'https://discord.com/api/webhooks/123/abc\n',
          (g) => `https://discord.com/api/channels/${g.chars('digit', 18)}/messages\n`,
        ],
      },
      verify: {
        method: 'GET',
        url: 'https://discord.com/api/v10/{+path}',
        headers: {},
        take: { path: /(?<part>webhooks\/[0-9]{17,20}\/[A-Za-z0-9_-]{60,100})$/ },
        dead: { status: [401, 404] },
        source: 'https://discord.com/developers/docs/resources/webhook#get-webhook-with-token',
      },
      revoke: {
        method: 'DELETE',
        url: 'https://discord.com/api/v10/{+path}',
        headers: {},
        take: { path: /(?<part>webhooks\/[0-9]{17,20}\/[A-Za-z0-9_-]{60,100})$/ },
        source: 'https://discord.com/developers/docs/resources/webhook#delete-webhook-with-token',
      },
      rotate: 'https://support.discord.com/hc/en-us/articles/228383668-Intro-to-Webhooks',
      names: { item: 'discord webhook', field: 'url' },
      sources: ['https://docs.discord.com/developers/resources/webhook'],
    },
    {
      kind: 'bot-token-2',
      words: ['discord'],
      form: "('M' | 'N' | 'O') alnum{23,25} '.' b64url{6} '.' b64url{27,40}",
      verify: 'GET https://discord.com/api/v10/users/@me [Authorization: Bot {token}]',
    },
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.8,
      words: ['discord'],
      form: 'digit{17,20}',
      part: true,
      paired: ['discord.client-secret'],
    },
    { kind: 'client-secret', words: ['discord'], form: 'b64url{32}', paired: ['discord.client-id'] },
    { kind: 'public-key', severity: 'low', words: ['discord'], form: 'hex{64}', part: true },
    {
      kind: 'user-token-mfa',
      confidence: 0.6,
      form: "'mfa.' b64url{84}",
      verify: 'GET https://discord.com/api/v10/users/@me [Authorization: {token}]',
    },
    { kind: 'api-token-loose', words: ['discord'], form: 'xdigit{64}', loose: true },
    {
      kind: 'bot-token-loose',
      words: ['discord'],
      form: "('M' | 'N' | 'O') set[ADQTgjwz]{1} set[AEIMQUYcgk]{1} set[012345wxyz]{1} b64url{20,24} '.' b64url{6} '.' b64url{30,40}",
      loose: true,
    },
    {
      kind: 'bot-token-loose-2',
      words: ['discord'],
      form: "set[MNOPQRSTUVWXYZmnopqrstuvwxyz]{1} b64url{23} '.' b64url{6} '.' b64url{27}",
      loose: true,
      paired: ['discord.client-id'],
    },
    {
      kind: 'bot-token-loose-3',
      words: ['discord'],
      form: "('m' | 'n' | 'o') b64url{20,30} '.' b64url{6} '.' b64url{27,40}",
      loose: true,
      paired: ['discord.client-id'],
    },
  ],
});
