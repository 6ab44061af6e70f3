import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DETECTORS } from '../../../audit/detection/catalog.ts';
import type { Learning } from '../../../audit/detection/detector.ts';
import { detect } from '../../../audit/detection/run.ts';
import type { Change, DetectorState, StateStore } from '../../../audit/detection/run.ts';
import type { AuditEvent, AuditRow } from '../../../core/model/index.ts';
import { resolveEvent } from '../../support/trail.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NONE: Learning = { days: 0, events: 0 };

function memory(
  states = new Map<string, DetectorState>(),
): StateStore & { restarted(): StateStore; sizes(): Map<string, number> } {
  return {
    get: (detector, identity) => states.get(`${detector}|${identity}`) ?? null,
    set: (detector, identity, state) => void states.set(`${detector}|${identity}`, state),
    restarted: () => memory(new Map(JSON.parse(JSON.stringify([...states])) as [string, DetectorState][])),
    sizes() {
      const sizes = new Map<string, number>();
      for (const [key, state] of states) {
        const identity = key.split('|')[1] ?? '';
        sizes.set(identity, (sizes.get(identity) ?? 0) + JSON.stringify(state).length);
      }
      return sizes;
    },
  };
}

function toRows(events: readonly AuditEvent[]): AuditRow[] {
  return events.map((event, index) => ({ ...event, seq: index + 1, uid: `u${index}`, prevHash: '', hash: '', signature: '' }));
}

function run(events: readonly AuditEvent[], learning = NONE): Change[] {
  const states = memory();
  return toRows(events).flatMap((row) => detect(DETECTORS, states, row, { learningOf: () => learning }));
}

const names = (changes: readonly Change[]) => changes.map(({ alert, kind }) => `${kind} ${alert.detector} ${alert.severity}`);
const use = (at: number, item: string, changes: Partial<AuditEvent> = {}) =>
  resolveEvent(at, { target: { reference: `kw://v/${item}/f`, vault: 'v', item, field: 'f', version: 1 }, ...changes });
const denied = (at: number, reference: string, changes: Partial<AuditEvent> = {}) =>
  resolveEvent(at, {
    kind: 'resolve.denied',
    outcome: 'failure',
    target: { reference },
    decision: { effect: 'deny', reason: 'not-found' },
    ...changes,
  });

describe('honeytoken', () => {
  it('fires on one use, granted or refused, by anybody', () => {
    const risk = { sensitivity: 'normal', honeytoken: true } as const;
    expect(names(run([use(0, 'bait', { risk })]))).toEqual(['raised honeytoken critical']);
    expect(names(run([denied(0, 'kw://v/bait/f', { risk, actor: { kind: 'human', id: 'eve' } })]))).toEqual([
      'raised honeytoken critical',
    ]);
  });
});

describe('denied burst', () => {
  it('fires on the third different item', () => {
    const changes = run([denied(0, 'kw://v/a/f'), denied(1000, 'kw://v/b/f'), denied(2000, 'kw://v/c/f')]);
    expect(names(changes)).toEqual(['raised denied-burst high']);
    expect(changes[0]?.alert.evidence).toEqual([1, 2, 3]);
  });

  it('fires on the fifth refusal of one item, and not on the fourth', () => {
    const four = [0, 1, 2, 3].map((at) => denied(at * MINUTE, 'kw://v/a/f'));
    expect(run(four)).toEqual([]);
    expect(names(run([...four, denied(4 * MINUTE, 'kw://v/a/f')]))).toEqual(['raised denied-burst high']);
  });

  it('forgets what is older than ten minutes', () => {
    expect(run([0, 4, 8, 12, 16, 20].map((at) => denied(at * MINUTE, 'kw://v/a/f')))).toEqual([]);
  });

  it('does not count slips of the keyboard', () => {
    const slips = Array.from({ length: 9 }, (_, at) =>
      denied(at, `kw://${at}`, { decision: { effect: 'deny', reason: 'malformed' } }),
    );
    expect(run(slips)).toEqual([]);
  });

  it('keeps identities apart', () => {
    const other = { kind: 'agent', id: 'agt_2' } as const;
    expect(run([denied(0, 'kw://v/a/f'), denied(1, 'kw://v/b/f', { actor: other }), denied(2, 'kw://v/c/f')])).toEqual([]);
  });
});

describe('first seen', () => {
  const crown = { risk: { sensitivity: 'crown', honeytoken: false } } as const;
  const sensitive = { risk: { sensitivity: 'sensitive', honeytoken: false } } as const;

  it('alerts by how sensitive the item is, and once', () => {
    expect(names(run([use(0, 'a'), use(1, 'b', sensitive), use(2, 'b', sensitive)]))).toEqual(['raised first-seen medium']);
    expect(names(run([use(0, 'b', crown)]))).toEqual(['raised first-seen high']);
  });

  it('only learns until both the days and the uses are over', () => {
    const learning = { days: 2, events: 3 };
    expect(run([use(0, 'a', crown), use(DAY, 'b', crown), use(DAY + 1, 'c', crown), use(DAY + 2, 'd', crown)], learning)).toEqual(
      [],
    );
    expect(run([use(0, 'a', crown), use(3 * DAY, 'b', crown)], learning)).toEqual([]);
    expect(
      names(run([use(0, 'a'), use(1, 'a'), use(2, 'a'), use(3 * DAY, 'z', crown), use(3 * DAY + 1, 'a', crown)], learning)),
    ).toEqual(['raised first-seen high']);
  });

  it('counts a second item within the hour in the same alert, and raises another after it', () => {
    const changes = run([use(0, 'a', sensitive), use(MINUTE, 'b', crown), use(2 * 60 * MINUTE, 'c', crown)]);
    expect(names(changes)).toEqual(['raised first-seen medium', 'updated first-seen high', 'raised first-seen high']);
    expect(changes[1]).toMatchObject({ escalated: true, alert: { count: 2, evidence: [1, 2], id: changes[0]?.alert.id } });
    expect(changes[2]?.alert.id).not.toBe(changes[0]?.alert.id);
  });
});

describe('novel fan-out', () => {
  it('fires on the third item never seen before within five minutes', () => {
    const changes = run([use(0, 'a'), use(MINUTE, 'b'), use(2 * MINUTE, 'c')]);
    expect(names(changes)).toEqual(['raised novel-fan-out high']);
    expect(changes[0]?.alert).toMatchObject({
      evidence: [1, 2, 3],
      identityClass: 'ci',
      owner: 'ada',
      summary: expect.stringContaining('3 items'),
    });
  });

  it('is silent when they are spread, known, or still being learned', () => {
    expect(run([use(0, 'a'), use(3 * MINUTE, 'b'), use(6 * MINUTE, 'c')])).toEqual([]);
    expect(run(Array.from({ length: 60 }, (_, at) => use(at * 1000, at % 2 === 0 ? 'a' : 'b')))).toEqual([]);
    expect(run([use(0, 'a'), use(1, 'b'), use(2, 'c')], { days: 14, events: 200 })).toEqual([]);
  });

  it('catches a stolen token that uses ten new items in two minutes, after weeks of quiet', () => {
    const quiet = Array.from({ length: 300 }, (_, at) => use(at * 2 * 60 * MINUTE, `known ${at % 2}`));
    const attack = Array.from({ length: 10 }, (_, at) => use(300 * 2 * 60 * MINUTE + at * 12_000, `new ${at}`));
    const changes = run([...quiet, ...attack], { days: 14, events: 200 });
    expect(names(changes).slice(0, 1)).toEqual(['raised novel-fan-out high']);
    expect(changes.filter(({ kind }) => kind === 'raised')).toHaveLength(1);
    expect(changes.at(-1)?.alert.count).toBe(8);
  });
});

describe('any detector', () => {
  const event = fc
    .record({
      gap: fc.integer({ min: -MINUTE, max: 20 * MINUTE }),
      item: fc.integer({ min: 0, max: 12 }),
      agent: fc.integer({ min: 0, max: 2 }),
      kind: fc.constantFrom('use', 'crown', 'bait', 'denied', 'other'),
    })
    .map(({ gap, item, agent, kind }) => ({
      gap,
      item: `i${item}`,
      actor: { kind: 'agent' as const, id: `agt_${agent}` },
      kind,
    }));

  it('says the same row by row, after restarts, and when rows come again', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.infiniteStream(fc.nat({ max: 3 })), (drafts, dice) => {
        let at = 0;
        const rows = toRows(
          drafts.map(({ gap, item, actor, kind }) => {
            at += gap;
            const risk = { sensitivity: kind === 'crown' ? 'crown' : 'normal', honeytoken: kind === 'bait' } as const;
            if (kind === 'denied') return denied(at, `kw://v/${item}/f`, { actor });
            return kind === 'other' ? use(at, item, { actor, kind: 'config.changed' }) : use(at, item, { actor, risk });
          }),
        );
        const settings = { learningOf: () => ({ days: 0, events: 0 }) };
        const whole = memory();
        const expected = rows.flatMap((row) => detect(DETECTORS, whole, row, settings));
        let states: StateStore = memory();
        const actual: Change[] = [];
        for (const [index, row] of rows.entries()) {
          const roll = dice.next().value as number;
          if (roll === 0) states = (states as ReturnType<typeof memory>).restarted();
          if (roll === 1) for (const old of rows.slice(0, index)) expect(detect(DETECTORS, states, old, settings)).toEqual([]);
          actual.push(...detect(DETECTORS, states, row, settings));
        }
        expect(actual).toEqual(expected);
      }),
    );
  });

  it('keeps an identity’s state below 8 KiB under a flood of different items', () => {
    const states = memory();
    const rows = toRows(
      Array.from({ length: 6000 }, (_, at) =>
        at % 3 === 0
          ? denied(at, `kw://v/x${at}/f`)
          : use(at, `y${at}`, { risk: { sensitivity: 'crown', honeytoken: at % 3 === 1 } }),
      ),
    );
    for (const row of rows) detect(DETECTORS, states, row, { learningOf: () => NONE });
    expect(states.sizes().get('agt_1')).toBeLessThan(8192);
  });

  it('has parameters within bounds, and brings others back into them', () => {
    for (const { parameters } of DETECTORS) {
      for (const { default: fallback, min, max } of Object.values(parameters))
        expect(min <= fallback && fallback <= max).toBe(true);
    }
    const states = memory();
    const settings = { learningOf: () => NONE, parameters: { 'denied-burst': { denials: -5, items: 9999 } } };
    const rows = toRows([denied(0, 'kw://v/a/f'), denied(1, 'kw://v/a/f')]);
    expect(names(rows.flatMap((row) => detect(DETECTORS, states, row, settings)))).toEqual(['raised denied-burst high']);
  });

  it('has an id of its own', () => {
    expect(DETECTORS.map(({ id }) => id).toSorted()).toEqual(['denied-burst', 'first-seen', 'honeytoken', 'novel-fan-out']);
  });
});
