/** An alert as a person reads it: what, who, how often, and the rows that prove it. */
import { escapeControl } from '../../core/text/index.ts';
import type { AlertSeverity, AuditRow } from '../../core/model/index.ts';
import type { Invocation } from '../command.ts';
import { styleFor } from '../terminal.ts';
import { describeRow } from './list.ts';

interface Alert {
  readonly id: string;
  readonly severity: AlertSeverity;
  readonly title: string;
  readonly summary: string;
  readonly detector: string;
  readonly identityName: string;
  readonly owner?: string;
  readonly count: number;
  readonly lastSeen: number;
  readonly state: string;
}

const GROUND = { critical: 'magenta', high: 'red', medium: 'yellow', low: 'blue', info: 'green' } as const;

export function presentAlert(alert: Alert, rows: readonly AuditRow[], { stdout, flags, env }: Invocation): string {
  const style = styleFor(stdout, flags.color, env);
  const badge = style.badge(alert.severity.toUpperCase(), GROUND[alert.severity]);
  const when = new Date(alert.lastSeen).toISOString().slice(0, 19).replace('T', ' ');
  const who = `${alert.identityName}${alert.owner === undefined ? '' : `, owner ${alert.owner}`}`;
  const lines = [
    `${badge} ${style.bold(escapeControl(alert.title))}${alert.state === 'open' ? '' : ` (${alert.state})`}`,
    `  ${escapeControl(alert.summary)}`,
    `  ${style.dim(escapeControl(`${who} · ${alert.count === 1 ? 'once' : `${alert.count} times`}, last ${when} UTC · ${alert.detector} · ${alert.id}`))}`,
    ...rows.map((row) => {
      const [seq = '', time = '', , kind = '', decision = '', target = ''] = describeRow(row).map(String);
      return `    ${escapeControl(`row ${seq}  ${time}  ${kind}  ${decision}  ${target}`)}`;
    }),
  ];
  return `${lines.join('\n')}\n\n`;
}
