/** `keyward revoke`: shows what will be called, asks, calls, looks whether it helped. */
import { createInterface } from 'node:readline/promises';
import { KeywardError } from '../../core/errors/index.ts';
import { escapeControl, jsonText } from '../../core/text/index.ts';
import type { Style } from '../../core/text/index.ts';
import { renderCall } from '../../rules/index.ts';
import { planRevocation, revokeValue } from '../../verify/index.ts';
import type { Revoked } from '../../verify/index.ts';
import type { Invocation } from '../command.ts';
import { usage } from '../parse.ts';
import { styleFor } from '../terminal.ts';
import { findTarget } from './target.ts';
import type { Target } from './target.ts';

type Outcome = 'revoked' | 'still-live' | 'by-hand' | 'left';

export async function runRevoke(invocation: Invocation): Promise<number> {
  const { flags, stdout, stderr, env } = invocation;
  const format = flags.format ?? 'human';
  if (format !== 'human' && format !== 'json') throw usage('--format takes human or json here.', 'revoke');
  const isHuman = format === 'human';
  const style = styleFor(isHuman ? stdout : stderr, flags.color, env);
  if (flags.yes !== true && flags['dry-run'] !== true) checkTerminal(invocation, isHuman);
  const target = await findTarget(invocation);
  try {
    const plan = planRevocation(target);
    if (isHuman) stdout.write(`${describe(target, style).join('\n')}\n`);
    const tell = (
      outcome: Outcome,
      line: string,
      more: { readonly reason?: string; readonly revoked?: Revoked } = {},
    ): number => {
      const { reason, revoked } = more;
      const { afterwards } = revoked ?? {};
      if (isHuman) stdout.write(`${line}\n`);
      else {
        stdout.write(
          `${jsonText({
            schema: 'keyward.revocation/1',
            ...(target.id === undefined ? {} : { finding: target.id }),
            rule: target.rule.id,
            ...(target.rule.revoke === undefined ? {} : { call: renderCall(target.rule.revoke) }),
            outcome,
            ...(reason === undefined ? {} : { reason }),
            ...(afterwards === undefined ? {} : { afterwards }),
            rotate: target.rule.rotate,
          })}\n`,
        );
      }
      return outcome === 'revoked' ? 0 : 1;
    };
    if ('why' in plan) {
      const text = `Revoke it by hand: ${plan.why}. ${target.rule.rotate}`;
      return tell('by-hand', style.yellow(escapeControl(text)), { reason: plan.why });
    }
    if (flags['dry-run'] === true) {
      tell('left', `Nothing was called; ${plan.host} would be.`);
      return 0;
    }
    if (flags.yes !== true && !(await isMeant(invocation))) return tell('left', 'Left as it is.');
    const revoked = await revokeValue(target, { env, allowPrivate: flags['allow-private'] === true });
    if (!revoked.done && revoked.afterwards?.state !== 'revoked') throw refusal(target, plan.host, revoked);
    if (revoked.afterwards?.state === 'live') {
      const text = `${plan.host} said that it is done, and still accepts it. Look again, or revoke it by hand: ${target.rule.rotate}`;
      return tell('still-live', style.red(escapeControl(text)), { revoked });
    }
    return tell('revoked', style.green(outcomeText(plan.host, revoked)), { revoked });
  } finally {
    target.dispose();
  }
}

function checkTerminal({ stdin, stderr }: Invocation, isHuman: boolean): void {
  if (isHuman && stdin.isTTY && stderr.isTTY) return;
  throw usage('There is nobody to ask; nothing was called.', 'revoke', 'Add --yes where the id is what you mean, or --dry-run.');
}

/** A word in full: nothing brings a revoked credential back. */
async function isMeant({ stdin, stderr }: Invocation): Promise<boolean> {
  const dialogue = createInterface({ input: stdin, output: stderr });
  try {
    return (await dialogue.question('Type "revoke" to revoke it for good: ')).trim() === 'revoke';
  } finally {
    dialogue.close();
  }
}

const PLACES_SHOWN = 6;

function describe({ rule, preview, places }: Target, style: Style): string[] {
  const { revoke } = rule;
  const row = (label: string, text: string): string => `   ${style.dim(label.padEnd(9))}${escapeControl(text)}`;
  const more = places.length - PLACES_SHOWN;
  return [
    `${style.bold(escapeControl(rule.title))}  ${style.yellow(escapeControl(preview))}`,
    ...places.slice(0, PLACES_SHOWN).map(({ path, line, column }) => `   ${escapeControl(path)}:${line}:${column}`),
    ...(more > 0 ? [`   and ${more} more`] : []),
    row('rule', rule.id),
    ...(revoke === undefined ? [] : [row('call', renderCall(revoke)), row('page', revoke.source)]),
    ...(revoke?.besides === undefined ? [] : [row('besides', revoke.besides)]),
  ];
}

function outcomeText(host: string, { done, afterwards }: Revoked): string {
  if (!done) return `It was dead already: ${host} does not know it.`;
  if (afterwards?.state === 'revoked') return `Revoked: ${host} said that it is done, and does not know it any more.`;
  return `Revoked: ${host} said that it is done. Whether it is dead is unknown: ${afterwards?.reason ?? 'no call looks'}.`;
}

function refusal({ rule }: Target, host: string, { why, afterwards }: Revoked): KeywardError {
  const state =
    afterwards === undefined
      ? ''
      : ` It is ${afterwards.state}${afterwards.reason === undefined ? '' : ` (${afterwards.reason})`}.`;
  return new KeywardError('revoke.refused', `${host} did not revoke it: ${why ?? 'no reason'}.${state}`, {
    hint: `Revoke it by hand: ${rule.rotate}`,
  });
}
