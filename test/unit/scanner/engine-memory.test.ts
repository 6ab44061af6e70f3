/** Texts in the engine's own memory: looked at where they lie, with nothing of their surroundings, which stay as they are. */
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../rules/index.ts';
import { compileTables } from '../../../scanner/engine/compile/tables.ts';
import { createKernelEngine } from '../../../scanner/engine/kernel-engine.ts';
import { MARGIN } from '../../../scanner/engine/layout.ts';
import { PAGE } from '../../../scanner/engine/memory.ts';
import { createRegExpEngine } from '../../../scanner/engine/regexp-engine.ts';
import { testRule as rule } from './support.ts';

const TOKEN = rule({ pattern: /\b(?<secret>tok_[a-z0-9]{16})\b/, keywords: ['tok_'] });
const TEXT = 'tok_0123456789abcdef';

const engines = {
  'the engine': (rules: readonly Rule[]) => createKernelEngine(rules, compileTables(rules)),
  'its twin': (rules: readonly Rule[]) => createRegExpEngine(rules),
} as const;

describe.each(Object.entries(engines))('%s', (_, createEngine) => {
  function starts(engine: ReturnType<typeof createEngine>, bytes: Uint8Array): number[] {
    return engine.find(bytes).candidates.map(({ start }) => start);
  }

  it('takes its buffer to the last byte', () => {
    const engine = createEngine([TOKEN]);
    const { buffer } = engine;
    buffer.fill(32).set(Buffer.from(TEXT));
    buffer.set(Buffer.from(TEXT), buffer.length - TEXT.length);
    expect(starts(engine, buffer)).toEqual([0, buffer.length - TEXT.length]);
    expect(starts(engine, buffer.subarray(1))).toEqual([buffer.length - TEXT.length - 1]);
  });

  it('sees nothing beside the text, and leaves it as it was', () => {
    const engine = createEngine([TOKEN]);
    const { buffer } = engine;
    buffer.fill(97);
    buffer.set(Buffer.from(TEXT), 1000);
    const before = Buffer.from(buffer);
    expect(starts(engine, buffer)).toEqual([]);
    expect(starts(engine, buffer.subarray(1000, 1000 + TEXT.length))).toEqual([0]);
    expect(starts(engine, buffer.subarray(1000, 999 + TEXT.length))).toEqual([]);
    expect(before.equals(buffer)).toBe(true);
  });

  it('keeps what the buffer holds while it looks at other bytes', () => {
    const engine = createEngine([TOKEN]);
    engine.buffer.fill(97);
    expect(starts(engine, Buffer.from(`${' '.repeat(3_000_000)}${TEXT}`))).toEqual([3_000_000]);
    expect(engine.buffer.every((byte) => byte === 97)).toBe(true);
  });

  it('looks behind its own part, once the memory has grown', () => {
    const engine = createEngine([TOKEN]);
    const { memory, arena } = engine;
    memory.grow(40);
    const all = new Uint8Array(memory.buffer);
    expect(all.length - arena).toBeGreaterThanOrEqual(40 * PAGE);
    const texts = [arena + MARGIN, arena + 30 * PAGE + 7, all.length - MARGIN - TEXT.length];
    for (const at of texts) all.set(Buffer.from(TEXT), at);
    for (const at of texts) expect(starts(engine, all.subarray(at, at + TEXT.length))).toEqual([0]);
    const whole = all.subarray(arena + MARGIN, all.length - MARGIN);
    expect(starts(engine, whole)).toEqual(texts.map((at) => at - arena - MARGIN));
    // No room for a margin: as if it stood elsewhere.
    expect(starts(engine, all.subarray(arena + MARGIN))).toEqual(texts.map((at) => at - arena - MARGIN));
    engine.buffer.fill(32).set(Buffer.from(TEXT), 5);
    expect(starts(engine, engine.buffer.subarray(0, 100))).toEqual([5]);
  });

  it('says where a rule that reaches far has a hit', () => {
    const far = rule({ pattern: /far:[a-z]{0,4000}(?<secret>x)/, keywords: ['far:'], window: { before: 0, after: 4096 } });
    const engine = createEngine([TOKEN, far]);
    expect(engine.margins.near).toBeGreaterThan(512 + 2 * 64);
    expect(engine.margins.far).toBeGreaterThan(4096);
    expect(engine.find(Buffer.from(TEXT)).reaches).toBe(false);
    const { reaches, candidates } = engine.find(Buffer.from(`${TEXT} far:${'a'.repeat(300)}`));
    expect([reaches, candidates.length]).toEqual([true, 1]);
  });
});
