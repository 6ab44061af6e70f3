/** Times as people type them: a duration from now, or a date. */
import { KeywardError } from '../../core/errors/index.ts';

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of `90s`, `15m`, `24h`, `30d`, `2w`. Throws `usage.invalid`, naming the flag. */
export function parseDuration(text: string, flag: string): number {
  const match = /^([1-9][0-9]{0,5})([smhdw])$/.exec(text);
  const unit = UNITS[match?.[2] ?? ''];
  if (match?.[1] !== undefined && unit !== undefined) return Number(match[1]) * unit;
  throw new KeywardError('usage.invalid', `${flag} is no duration.`, { hint: 'Write it as 90s, 15m, 24h, 30d or 2w.' });
}

/** A duration from `now`, or an ISO 8601 date. */
export function parseMoment(text: string, flag: string, now = Date.now()): Date {
  if (/^\d{4}-\d{2}-\d{2}(T[0-9:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text)) {
    const date = new Date(text);
    if (!Number.isNaN(date.getTime())) return date;
  }
  try {
    return new Date(now + parseDuration(text, flag));
  } catch {
    throw new KeywardError('usage.invalid', `${flag} is neither a duration nor a date.`, {
      hint: 'Write it as 30d or 2027-01-31.',
    });
  }
}

/** How long ago, in the largest unit that fits: `3d`. */
export function ageOf(time: Date, now = Date.now()): string {
  const passed = Math.max(0, now - time.getTime());
  const [unit, size] = Object.entries(UNITS).findLast(([name, ms]) => name !== 'w' && ms <= passed) ?? ['s', 1000];
  return `${Math.floor(passed / size)}${unit}`;
}
