/**
 * Bounds and cleans what callers claim about themselves before it enters the trail: a context is evidence, never a place to
 * store things, and a control character in it must not break the row or the terminal that shows it.
 */
import type { AuditEvent } from '../core/model/index.ts';

const MAX_ENTRIES = 16;
const MAX_KEY = 64;
const MAX_VALUE = 256;
const MAX_TARGET = 2048;

export function sanitiseEvent(event: AuditEvent): AuditEvent {
  const { actor, context, source, target } = event;
  return {
    ...event,
    actor: { ...mapStrings(actor, MAX_VALUE), kind: actor.kind },
    ...(context === undefined ? {} : { context: sanitiseContext(context) }),
    ...(source === undefined ? {} : { source: { ...source, ip: clean(source.ip, MAX_KEY) } }),
    ...(target === undefined ? {} : { target: mapStrings(target, MAX_TARGET) }),
  };
}

function sanitiseContext(context: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(context)
    .filter(([key, value]) => typeof value === 'string' && /^[A-Za-z0-9_.-]+$/.test(key) && key.length <= MAX_KEY)
    .slice(0, MAX_ENTRIES);
  return Object.fromEntries(entries.map(([key, value]) => [key, clean(value, MAX_VALUE)]));
}

function mapStrings<T extends object>(value: T, max: number): T {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .map(([key, entry]) => [key, typeof entry === 'string' ? clean(entry, max) : entry]),
  ) as T;
}

/** Control characters, bidirectional overrides and lone surrogates become `?`. */
function clean(text: string, max: number): string {
  return text
    .replace(/[\p{Cc}\p{Surrogate}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '?')
    .slice(0, max)
    .replace(/\p{Surrogate}$/u, '');
}
