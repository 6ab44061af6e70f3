/** Slack incoming webhook: one Block Kit message an alert. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
import type { Alert, AlertSeverity, AuditRow } from '../../core/model/index.ts';
import { adviseOn } from '../alerts/advice.ts';
import { judgeStatus } from '../delivery/sink.ts';
import type { AlertMessage, SinkKind } from '../delivery/sink.ts';

/** https://docs.slack.dev/reference/block-kit/blocks: header 150, section 3 000, field 2 000; longer messages are refused as a whole. */
const LIMITS = { header: 150, section: 1500, field: 300, row: 300, reference: 160, rows: 5 } as const;

const SIGNS: Readonly<Record<AlertSeverity, string>> = {
  info: '⚪',
  low: '🔵',
  medium: '🟡',
  high: '🟠',
  critical: '🔴',
};

export const sink: SinkKind = {
  title: 'Slack incoming webhook',
  check: () => null,
  build(_settings, message) {
    return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(renderMessage(message)) };
  },
  judge: judgeStatus,
};

function renderMessage(message: AlertMessage): unknown {
  const { alert, identityName, rows } = message;
  const headline = `${alert.severity.toUpperCase()}: ${alert.title}${message.kind === 'alert.updated' ? ` (${alert.count} times)` : ''}`;
  const fields = [
    ['Agent', identityName],
    ['Owner', alert.owner ?? 'unknown'],
    ['Class', alert.identityClass ?? 'none'],
    ['Times', String(alert.count)],
    ['First seen', isoTime(alert.firstSeen)],
    ['Last seen', isoTime(alert.lastSeen)],
  ];
  const shown = rows.slice(-LIMITS.rows);
  const hidden = alert.evidence.length - shown.length;
  const advice = adviseOn(alert, identityName);
  return {
    // What notifications and screen readers show.
    text: escape(`${headline}. ${alert.summary}`, LIMITS.section),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      {
        type: 'header',
        text: { type: 'plain_text', text: cut(`${SIGNS[alert.severity]} ${headline}`, LIMITS.header), emoji: true },
      },
      { type: 'section', text: { type: 'mrkdwn', text: escape(alert.summary, LIMITS.section) } },
      {
        type: 'section',
        fields: fields.map(([name = '', value = '']) => ({ type: 'mrkdwn', text: `*${name}*\n${escape(value, LIMITS.field)}` })),
      },
      ...(shown.length === 0
        ? []
        : [
            {
              type: 'section',
              text: {
                type: 'mrkdwn',
                text: [
                  hidden > 0 ? `*Proof*, the last ${shown.length} of ${alert.evidence.length} rows` : '*Proof*',
                  ...shown.map((row) => `• ${escape(describeRow(row), LIMITS.row)}`),
                ].join('\n'),
              },
            },
          ]),
      ...(advice.length === 0
        ? []
        : [
            {
              type: 'section',
              text: {
                type: 'mrkdwn',
                text: ['*Next*', ...advice.map(({ says, command }) => `• ${says}: \`${escape(command, LIMITS.field)}\``)].join(
                  '\n',
                ),
              },
            },
          ]),
      { type: 'context', elements: [{ type: 'mrkdwn', text: escape(footer(alert), LIMITS.section) }] },
    ],
  };
}

function describeRow(row: AuditRow): string {
  const verdict = row.decision === undefined ? row.outcome : `${row.decision.effect}, ${row.decision.reason}`;
  const from = row.source === undefined ? '' : ` from ${row.source.ip}`;
  const reference = row.target?.reference === undefined ? '' : `: ${cut(row.target.reference, LIMITS.reference)}`;
  return `row ${row.seq}, ${isoTime(row.time)}, ${row.kind} (${verdict}) via ${row.via}${from}${reference}`;
}

function footer({ id, detector, evidence }: Alert): string {
  const first = evidence[0] ?? 0;
  const last = evidence.at(-1) ?? 0;
  return `Keyward · detector ${detector} · ${first === last ? `row ${first}` : `rows ${first}–${last}`} of the trail · ${id}`;
}

function isoTime(time: number): string {
  return new Date(time)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');
}

/** An underscore inside a word marks nothing up, and identifiers must stay as they are to be copied. */
const MARKUP = /[`*~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/** https://docs.slack.dev/messaging/formatting-message-text#escaping; nothing may become a mention, a link or mark-up of its own. */
function escape(text: string, max: number): string {
  return cut(text.replace(MARKUP, '\u200b$&'), max).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** In UTF-16 units, as Slack counts; never through the middle of a character. */
function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
