/** Slack. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import type { Verify } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { code, env, json, text } from '../../sample-text.ts';

const tokens = 'https://docs.slack.dev/authentication/tokens';
const rotate = 'https://api.slack.com/apps';
const verify: Verify = {
  method: 'POST',
  url: 'https://slack.com/api/auth.test',
  headers: { Authorization: 'Bearer {token}' },
  live: { has: ['$.ok=true'] },
  dead: { status: [200], has: ['$.ok=false'] },
  source: 'https://api.slack.com/methods/auth.test',
};
const ids = (g: Generator, count: number): string => Array.from({ length: count }, () => g.chars('digit', 12)).join('-');
const bot = (g: Generator): string => `xoxb-${ids(g, 2)}-${g.chars('alnum', 24)}`;
const user = (g: Generator): string => `xoxp-${ids(g, 3)}-${g.chars('hex', 32)}`;
const app = (g: Generator): string => `xapp-1-A${g.chars('upalnum', 10)}-${g.chars('digit', 13)}-${g.chars('hex', 64)}`;
const config = (g: Generator): string => `xoxe.xoxp-1-${g.chars('upalnum', 166)}`;
const refresh = (g: Generator): string => `xoxe-1-${g.chars('upalnum', 146)}`;
const path = (g: Generator): string => `T${g.chars('upalnum', 10)}/B${g.chars('upalnum', 10)}/${g.chars('alnum', 24)}`;

export const provider = defineProvider({
  id: 'slack',
  title: 'Slack',
  url: 'https://slack.com',
  severity: 'high',
  opens: "reads and posts messages within the token's scopes",
  rotate: 'https://api.slack.com/methods/auth.revoke',
  sources: ['https://api.slack.com/docs/token-types', 'https://docs.slack.dev'],
  rules: [
    {
      id: 'slack.bot-token',
      title: 'Slack bot token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('xoxb-(?:[0-9]{8,14}-){1,2}[A-Za-z0-9]{18,34}'),
      keywords: ['xoxb-'],
      minEntropy: 3,
      prefix: 'xoxb-',
      samples: {
        match: [env('SLACK_BOT_TOKEN', bot), json('token', bot)],
        no: [
          () => 'SLACK_BOT_TOKEN=xoxb-your-token-here\n',
          text('xoxb-', (g) => `${g.chars('digit', 12)}-${g.chars('alnum', 10)}`),
        ],
      },
      verify,
      revoke: {
        method: 'POST',
        url: 'https://slack.com/api/auth.revoke',
        headers: { Authorization: 'Bearer {token}' },
        done: { has: ['$.revoked=true'] },
        besides: 'The bot is switched off and leaves its channels.',
        source: 'https://api.slack.com/methods/auth.revoke',
      },
      rotate,
      names: { item: 'slack bot-token', field: 'token' },
      sources: [tokens],
    },
    {
      id: 'slack.user-token',
      title: 'Slack user token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('xox[pe]-(?:[0-9]{10,13}-){2,3}[A-Za-z0-9]{24,34}'),
      keywords: ['xoxp-', 'xoxe-'],
      minEntropy: 3,
      prefix: 'xox',
      samples: {
        match: [env('SLACK_USER_TOKEN', user), code('token', user)],
        no: [() => 'token=xoxp-1234-5678-abcdef\n', text('xoxp-', (g) => `${ids(g, 1)}-${g.chars('hex', 32)}`)],
      },
      verify,
      revoke: {
        method: 'POST',
        url: 'https://slack.com/api/auth.revoke',
        headers: { Authorization: 'Bearer {token}' },
        done: { has: ['$.revoked=true'] },
        source: 'https://api.slack.com/methods/auth.revoke',
      },
      rotate,
      names: { item: 'slack user-token', field: 'token' },
      sources: [tokens],
    },
    {
      id: 'slack.app-token',
      title: 'Slack app-level token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('xapp-[0-9]-[A-Z0-9]{9,13}-[0-9]{10,13}-[a-f0-9]{64}'),
      keywords: ['xapp-'],
      minEntropy: 3,
      prefix: 'xapp-',
      samples: {
        match: [env('SLACK_APP_TOKEN', app), json('appToken', app)],
        no: [() => 'xapp-1-A0-1-abc\n', text('', app, 'ff')],
      },
      verify,
      rotate,
      names: { item: 'slack app-token', field: 'token' },
      sources: [tokens],
    },
    {
      id: 'slack.configuration-token',
      title: 'Slack app configuration token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('xoxe(?:\\.xox[bp])?-[0-9]-[A-Za-z0-9]{140,170}'),
      keywords: ['xoxe.', 'xoxe-'],
      minEntropy: 3.5,
      prefix: 'xoxe',
      samples: {
        match: [env('SLACK_CONFIG_TOKEN', config), json('refresh_token', refresh)],
        no: [text('xoxe.xoxp-1-', (g) => g.chars('upalnum', 100), '\n'), text('xoxe-1-', (g) => g.chars('upalnum', 180), '\n')],
      },
      rotate,
      names: { item: 'slack configuration-token', field: 'token' },
      sources: [tokens],
    },
    {
      id: 'slack.webhook-url',
      title: 'Slack incoming webhook',
      severity: 'medium',
      confidence: 0.97,
      pattern: token('(?:https://)?hooks\\.slack\\.com/services/T[A-Za-z0-9]{8,12}/B[A-Za-z0-9]{8,12}/[A-Za-z0-9]{23,25}'),
      keywords: ['hooks.slack.'],
      minEntropy: 3.5,
      prefix: 'https://hooks.slack.com/services/',
      examples: [
        {
          value: `https://hooks.slack.com/services/T${'0'.repeat(8)}/B${'0'.repeat(8)}/${'X'.repeat(24)}`,
          source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
        },
      ],
      samples: {
        match: [
          env('SLACK_WEBHOOK_URL', (g) => `https://hooks.slack.com/services/${path(g)}`),
          json('url', (g) => `https://hooks.slack.com/services/${path(g)}`),
        ],
        no: [() => 'https://hooks.slack.com/services/T00/B00/XXX\n', text('https://hooks.slack.com/', path)],
      },
      rotate,
      names: { item: 'slack webhook', field: 'url' },
      sources: ['https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks'],
    },
    { kind: 'app-level-token', form: "'xapp-' digit{1} '-' upalnum{9,13} '-' digit{10,13} '-' lowalnum{64}" },
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.6,
      words: ['slack'],
      nameOnly: true,
      form: "digit{10,13} '.' digit{10,13}",
      part: true,
      paired: ['slack.client-secret'],
    },
    { kind: 'client-secret', confidence: 0.6, words: ['slack'], nameOnly: true, form: 'hex{32}', paired: ['slack.client-id'] },
    {
      kind: 'legacy-token',
      form: "('xoxo-' | 'xoxs-' | 'xoxp-') digit{1,14} '-' digit{1,14} '-' digit{1,14} '-' xdigit{6,40}",
      verify,
    },
    {
      kind: 'legacy-workspace-token',
      severity: 'medium',
      form: "('xoxa-' | 'xoxr-' | 'xoxa-2-') alnum[-]{12,60}",
      verify,
    },
    {
      kind: 'session-cookie',
      severity: 'medium',
      form: "'xoxd-' alnum[%+/_-]{100,300} '='{0,2}",
      paired: ['slack.session-token'],
    },
    {
      kind: 'session-token',
      form: "'xoxc-' digit{8,14} '-' digit{8,14} '-' digit{8,14} '-' hex{64}",
      paired: ['slack.session-cookie'],
      verify,
    },
    { kind: 'signing-secret', confidence: 0.6, words: ['slack', 'signing_secret'], form: 'hex{32}' },
    {
      kind: 'workflow-webhook',
      severity: 'medium',
      form: "'https://hooks.slack.com/workflows/' set[EeTt]{1} alnum{8,14} '/A' alnum{8,14} '/' digit{10,20} '/' alnum{24}",
    },
    {
      kind: 'trigger-url',
      severity: 'medium',
      form: "'https://hooks.slack.com/triggers/' ('T' | 't' | 'E' | 'e') alnum{5,14} '/' digit{10,16} '/' hex{32}",
    },
    { kind: 'app-token-loose', form: "'xapp-' digit{12} '-' b64{24}", loose: true },
    {
      kind: 'app-token-loose-2',
      form: "'xapp-' alnum[-]{16,250}",
      loose: true,
      verify,
    },
    {
      kind: 'token-loose',
      form: "'xox' set[ABEOPRSabeoprs]{1} digit[-]{0,3} '-' alnum{6,15} '-' alnum{6,15} '-' alnum[-]{6,66}",
      loose: true,
      verify,
    },
  ],
});
