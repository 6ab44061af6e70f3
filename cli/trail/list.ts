/** `audit list` and `audit export`. */
import { exportLines } from '../../audit/index.ts';
import type { AuditRow } from '../../core/model/index.ts';
import { say, show } from '../administer/show.ts';
import { createClient } from '../client.ts';
import type { Invocation } from '../command.ts';
import { fetchHead, fetchRows } from './fetch.ts';
import { writePrivateFile } from '../child/private-file.ts';

export async function listCommand(invocation: Invocation): Promise<number> {
  const answer = (await (await createClient(invocation)).get('/v1/audit/rows?newest=true&limit=50')) as { rows: AuditRow[] };
  const rows = answer.rows.toReversed().map(describeRow);
  show(invocation, answer, { head: ['ROW', 'TIME', 'WHO', 'WHAT', 'DECISION', 'TARGET'], rows, none: 'The trail is empty.' });
  return 0;
}

/** A row as people read it. */
export function describeRow(row: AuditRow): (string | number)[] {
  const decision = row.decision === undefined ? row.outcome : `${row.decision.effect}: ${row.decision.reason}`;
  const { seq, kind, actor, target } = row;
  const who = actor.class === undefined ? actor.id : `${actor.id.slice(0, 12)} (${actor.class})`;
  const what = target?.reference ?? target?.id ?? target?.item ?? '';
  return [seq, new Date(row.time).toISOString().slice(0, 19).replace('T', ' '), who, kind, decision, what];
}

export async function exportCommand(invocation: Invocation): Promise<number> {
  const { flags, cwd, stdout } = invocation;
  const client = await createClient(invocation);
  const { publicKey, ...head } = await fetchHead(client);
  const lines: string[] = [];
  for await (const line of exportLines(fetchRows(client, head), { publicKey, head })) lines.push(line);
  if (flags.output === undefined) {
    stdout.write(lines.join(''));
    return 0;
  }
  await writePrivateFile(flags.output, cwd, lines.join(''), flags.yes === true);
  say(invocation, { file: flags.output, rows: lines.length - 1, head, publicKey }, [
    `Wrote ${lines.length - 1} rows to ${flags.output}. Verify it anywhere: keyward audit verify ${flags.output}`,
  ]);
  return 0;
}
