/** An alert as a person reads it: what, who, how often, and the rows that prove it. */
import { adviseOn } from '../../audit/index.ts';
import { escapeControl } from '../../core/text/index.ts';
import type { Alert, AuditRow } from '../../core/model/index.ts';
import type { Invocation } from '../command.ts';
import { styleFor } from '../terminal.ts';
import { describeRow } from './list.ts';

const GROUND = { critical: 'magenta', high: 'red', medium: 'yellow', low: 'blue', info: 'green' } as const;

/** Every time in UTC, so that two people speak of the same moment. */
export function presentAlert(
  alert: Alert & { readonly identityName: string },
  rows: readonly AuditRow[],
  { stdout, flags, env }: Invocation,
  /** An incident shown above, where it is a part of one: what to do stands there. */
  incident?: string,
): string {
  const style = styleFor(stdout, flags.color, env);
  const badge = style.badge(alert.severity.toUpperCase(), GROUND[alert.severity]);
  const advice = incident === undefined ? adviseOn(alert, alert.identityName) : [];
  const width = Math.max(...advice.map(({ command }) => command.length));
  const who = `${alert.identityName}${alert.owner === undefined ? '' : `, owner ${alert.owner}`}`;
  const lines = [
    `${badge} ${style.bold(escapeControl(alert.title))}${alert.state === 'open' ? '' : ` (${alert.state})`}`,
    `  ${escapeControl(alert.summary)}`,
    `  ${style.dim(escapeControl(`${who} · ${timesOf(alert)} · ${alert.detector} · ${alert.id}`))}`,
    ...(alert.parts === undefined ? [] : [`  ${style.dim(escapeControl(`made of ${alert.parts.join(', ')}`))}`]),
    ...(incident === undefined ? [] : [`  ${style.dim(escapeControl(`part of ${incident}`))}`]),
    ...rows.map((row) => {
      const [seq = '', time = '', , kind = '', decision = '', target = ''] = describeRow(row).map(String);
      return `    ${escapeControl(`row ${seq}  ${time}  ${kind}  ${decision}  ${target}`)}`;
    }),
    ...advice.map(({ says, command }) => `  → ${escapeControl(command.padEnd(width))}  ${style.dim(says.toLowerCase())}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

function timesOf({ count, firstSeen, lastSeen }: Alert): string {
  const moment = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
  if (count === 1 && firstSeen === lastSeen) return `once, ${moment(lastSeen)} UTC`;
  return `${count === 1 ? 'once' : `${count} times`}, ${moment(firstSeen)} to ${moment(lastSeen)} UTC`;
}
