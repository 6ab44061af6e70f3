/**
 * What an answer means. A good answer counts only where made-up values of the same form were turned away, a bad one only where it
 * is the one that they got.
 */
import type { Verification } from '../core/model/index.ts';
import { parseCondition } from '../rules/index.ts';
import type { Answer, Condition, Verify } from '../rules/index.ts';
import type { Reply } from './line.ts';

export type Verdict = Omit<Verification, 'checkedAt'>;

/** How made-up values are answered; or why the endpoint tells nothing. */
export type Benchmark = { readonly statuses: ReadonlySet<number> } | { readonly why: string };

/** The default of what a good answer is, and of what says that a call did what it should. */
export const GOOD: Answer = { status: Array.from({ length: 100 }, (_, i) => 200 + i) };
const DEAD: Answer = { status: [401, 403] };

export function benchmarkOf({ live = GOOD, dead = DEAD }: Verify, replies: readonly Reply[]): Benchmark {
  for (const reply of replies) {
    if (meets(reply, live)) return { why: 'answers everything alike' };
    if (!meets(reply, dead)) return { why: `a made-up value is not refused as expected: ${wordsFor(reply)}` };
  }
  return { statuses: new Set(replies.map(({ status }) => status)) };
}

/** What makes a refusal say less. */
export interface Doubt {
  /** The value belongs to this host, though its vendor has others. */
  readonly isHome?: boolean | undefined;
  /** What was sent with it, on a guess. */
  readonly companions?: readonly string[];
}

export function judge(verify: Verify, reply: Reply, benchmark: Benchmark, { isHome, companions = [] }: Doubt = {}): Verdict {
  const { live = GOOD, dead = DEAD, otherHosts } = verify;
  if ('why' in benchmark) return { state: 'unknown', reason: benchmark.why };
  const isLive = meets(reply, live);
  const isDead = meets(reply, dead);
  if (isLive && !isDead) return { state: 'live' };
  if (isDead && !isLive && benchmark.statuses.has(reply.status)) {
    if (companions.length > 0) return { state: 'unknown', reason: `not accepted with the ${companions.join(' and ')} beside it` };
    // https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4: a known value without the right to this call is answered so, too.
    if (reply.status === 403 && verify.dead === undefined)
      return { state: 'unknown', reason: 'refused with 403, as one without this right is' };
    if (otherHosts !== true || isHome === true) return { state: 'revoked' };
    return { state: 'unknown', reason: 'this host of its vendor does not know it, another may' };
  }
  // Refused, but otherwise than a value that never was: perhaps alive without the right to this call.
  if (isDead && !isLive) return { state: 'unknown', reason: `refused otherwise than a made-up value: ${wordsFor(reply)}` };
  return { state: 'unknown', reason: wordsFor(reply) };
}

function wordsFor({ status, isCut, leadsAway }: Reply): string {
  if (leadsAway) return `answered ${status} and leads to another host`;
  return isCut ? `answered ${status} with more than is read` : `answered ${status}`;
}

export function meets(reply: Reply, { status, has = [], lacks = [] }: Answer): boolean {
  if (status !== undefined && !status.includes(reply.status)) return false;
  const conditions = [...has.map((text) => [text, true] as const), ...lacks.map((text) => [text, false] as const)];
  if (conditions.length === 0) return true;
  let json: unknown;
  try {
    json = JSON.parse(reply.text);
  } catch {
    json = undefined;
  }
  return conditions.every(([text, wanted]) => {
    const condition = parseCondition(text);
    if (condition === null) return false;
    // Of a text that was cut, and of what is no JSON, nobody can say what it lacks.
    if (!wanted && (reply.isCut || ('path' in condition && json === undefined))) return false;
    return holds(condition, reply.text, json) === wanted;
  });
}

function holds(condition: Condition, text: string, json: unknown): boolean {
  if ('text' in condition) return text.includes(condition.text);
  let value = json;
  for (const member of condition.path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, member)) return false;
    value = (value as Readonly<Record<string, unknown>>)[member];
  }
  return condition.value === undefined ? value !== null && value !== undefined : value === condition.value;
}
