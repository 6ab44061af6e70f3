import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DETECTORS } from '../../../audit/detection/catalog.ts';
import type { Learning } from '../../../audit/detection/memory.ts';
import { detect, dedupKeyOf } from '../../../audit/detection/run.ts';
import type { Change } from '../../../audit/detection/run.ts';
import type { AuditEvent } from '../../../core/model/index.ts';
import { createMemoryStore, detectAll, toRows } from '../../support/detection.ts';
import type { MemoryStore } from '../../support/detection.ts';
import { resolveEvent } from '../../support/trail.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NONE: Learning = { days: 0, events: 0 };
const START = resolveEvent(0).time;

function run(events: readonly AuditEvent[], learning = NONE): Change[] {
  return detectAll(createMemoryStore(), toRows(events), { learningOf: () => learning });
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

  it('is over when it is over: a lone refusal hours later raises nothing', () => {
    const burst = [0, 1, 2, 3, 4].map((at) => denied(at * 1000, 'kw://v/a/f'));
    expect(names(run([...burst, denied(3 * 60 * MINUTE, 'kw://v/a/f')]))).toEqual(['raised denied-burst high']);
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
      summary: 'Agent agt_1 was handed 3 items within 5 minutes that it had never used before. The latest was kw://v/c/f.',
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

describe('pairs beside identity and item', () => {
  const learning = { days: 1, events: 10 };
  const from = (at: number, changes: Partial<AuditEvent> = {}) =>
    use(at, 'key', {
      risk: { sensitivity: 'crown', honeytoken: false },
      source: { ip: '203.0.113.7' },
      context: { userAgent: 'keyward/1.0' },
      ...changes,
    });
  const learned = Array.from({ length: 20 }, (_, at) => from(at * 2 * 60 * MINUTE));
  const later = 3 * DAY;

  it.each([
    [
      'another address of the network and another version of the client',
      { source: { ip: '203.0.113.250' }, context: { userAgent: 'keyward/2.0' } },
      [],
    ],
    ['another network', { source: { ip: '198.51.100.1' } }, ['A crown-jewel item from a new network']],
    ['another client', { context: { userAgent: 'curl/8.0' } }, ['A crown-jewel item with a new client']],
    ['another way', { via: 'api' as const }, ['A crown-jewel item with a new client']],
    [
      'another vault',
      { target: { reference: 'kw://w/key/f', vault: 'w', item: 'key' } },
      ['A crown-jewel item in a vault new to the identity'],
    ],
    [
      'another network for a normal item',
      { source: { ip: '198.51.100.1' }, risk: { sensitivity: 'normal', honeytoken: false } as const },
      [],
    ],
  ])('%s', (_name, changes, titles) => {
    expect(run([...learned, from(later, changes)], learning).map(({ alert }) => alert.title)).toEqual(titles);
  });

  it('sees what no agent of the class ever used, even from an agent that is still being learned about', () => {
    const newcomer = { actor: { kind: 'agent', id: 'agt_new', class: 'ci', owner: 'ada' } } as const;
    const stranger = from(later, { ...newcomer, target: { reference: 'kw://v/other/f', vault: 'v', item: 'other' } });
    const changes = run([...learned, from(later - 1, newcomer), stranger], learning);
    expect(changes.map(({ alert }) => [alert.identity, alert.title])).toEqual([
      ['agt_new', 'First use of a crown-jewel item in the class'],
    ]);
    expect(changes[0]?.alert.summary).toContain('this item with any agent of class ci');
  });

  it('says beside other alerts what is new about where the row came from', () => {
    const bait = from(later, {
      risk: { sensitivity: 'normal', honeytoken: true },
      source: { ip: '2001:db8:1:2::3' },
      context: { userAgent: 'curl/8.0' },
    });
    expect(run([...learned, bait], learning)[0]?.alert.summary).toContain(
      'Never seen with it before: network 2001:db8:1::/48, client curl via run.',
    );
  });
});

describe('alerts', () => {
  const crown = { risk: { sensitivity: 'crown', honeytoken: false } } as const;

  it('have a key of detector, identity and window start alone, and a window of one hour', () => {
    const [first, second, third, fourth] = run([
      use(0, 'a', crown),
      use(60 * MINUTE - 1, 'b', crown),
      use(60 * MINUTE, 'c', crown),
      use(90 * MINUTE, 'd', crown),
    ]);
    expect(first?.alert.dedupKey).toBe(dedupKeyOf('first-seen', 'agt_1', START));
    expect([second, fourth].map((change) => change?.kind)).toEqual(['updated', 'updated']);
    expect(second?.alert.dedupKey).toBe(first?.alert.dedupKey);
    expect(third).toMatchObject({ kind: 'raised', alert: { dedupKey: dedupKeyOf('first-seen', 'agt_1', START + 60 * MINUTE) } });
    expect(fourth?.alert.id).toBe(third?.alert.id);
  });

  it('of two detectors within an hour become an incident, one step more severe than the worse', () => {
    const sensitive = { risk: { sensitivity: 'sensitive', honeytoken: false } } as const;
    const probes = (at: number) => [0, 1, 2].map((index) => denied(at + index, `kw://v/n${index}/f`));
    const changes = run([use(0, 'a', sensitive), ...probes(59 * MINUTE), ...probes(59 * MINUTE + 10)]);
    expect(names(changes).slice(0, 3)).toEqual([
      'raised first-seen medium',
      'raised denied-burst high',
      'raised incident critical',
    ]);
    const [first, burst, incident] = changes.map(({ alert }) => alert);
    expect(incident).toMatchObject({
      parts: [first?.id, burst?.id],
      evidence: [1, 2, 3, 4],
      firstSeen: START,
      title: 'Several kinds of misuse by one identity: denied-burst and first-seen',
    });
    expect(changes.slice(3).filter(({ kind }) => kind === 'raised')).toEqual([]);
    expect(names(run([use(0, 'a', sensitive), ...probes(61 * MINUTE)]))).toEqual([
      'raised first-seen medium',
      'raised denied-burst high',
    ]);
  });

  it('of one detector twice are no incident, and neither are those of two identities', () => {
    const other = { kind: 'agent', id: 'agt_2' } as const;
    const bait = { risk: { sensitivity: 'normal', honeytoken: true }, actor: other } as const;
    expect(names(run([use(0, 'a', crown), use(1, 'b', crown), use(2, 'c', bait)]))).toEqual([
      'raised first-seen high',
      'updated first-seen high',
      'raised honeytoken critical',
    ]);
  });

  it('name the agent, and the first row as their beginning', () => {
    const rows = toRows([denied(0, 'kw://v/a/f'), denied(1000, 'kw://v/b/f'), denied(2000, 'kw://v/c/f')]);
    const [change] = detectAll(createMemoryStore(), rows, { learningOf: () => NONE, nameOf: () => 'deploy-bot' });
    expect(change?.alert).toMatchObject({
      summary: 'Agent deploy-bot was refused 3 times within 10 minutes, for 3 different items. The latest was kw://v/c/f.',
      firstSeen: START,
      lastSeen: START + 2000,
    });
  });
});

describe('rows out of order', () => {
  const crown = { risk: { sensitivity: 'crown', honeytoken: false } } as const;
  const settings = { learningOf: () => NONE };

  it('count where they belong by their time, and raise nothing of their own', () => {
    const changes = run([use(2 * 60 * MINUTE, 'a', crown), use(90 * MINUTE, 'b', crown), use(2 * 60 * MINUTE + 1, 'c', crown)]);
    expect(changes.filter(({ alert }) => alert.detector === 'first-seen').map(({ kind }) => kind)).toEqual([
      'raised',
      'updated',
      'updated',
    ]);
  });

  it('do not stretch a window: refusals eight minutes apart around a late one are no burst', () => {
    const late = [denied(0, 'kw://v/a/f'), denied(14 * MINUTE, 'kw://v/b/f'), denied(7 * MINUTE, 'kw://v/c/f')];
    expect(run(late)).toEqual([]);
    expect(names(run([denied(0, 'kw://v/a/f'), denied(9 * MINUTE, 'kw://v/b/f'), denied(4 * MINUTE, 'kw://v/c/f')]))).toEqual([
      'raised denied-burst high',
    ]);
  });

  it('are looked at once each, however often a batch comes again', () => {
    const rows = toRows([0, 1, 2, 3, 4, 5].map((at) => denied(at * 1000, `kw://v/i${at}/f`)));
    const store = createMemoryStore();
    const [first, second, ...rest] = rows;
    if (first === undefined || second === undefined) throw new Error('too few rows');
    const swapped = [second, first, ...rest];
    const changes = detectAll(store, [...swapped, ...swapped, ...rows], settings);
    expect(changes.map(({ alert }) => alert.count)).toEqual([1, 2, 3, 4]);
  });

  it('do not blind a detector when a clock ran a year ahead', () => {
    const ahead = Array.from({ length: 30 }, (_, at) => denied(365 * DAY + at, 'kw://v/a/f'));
    const now = [0, 1, 2].map((at) => denied(at * 1000, `kw://v/i${at}/f`));
    expect(names(run([...ahead, ...now])).filter((name) => name.startsWith('raised'))).toHaveLength(2);
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
        const expected = detectAll(createMemoryStore(), rows, settings);
        let states: MemoryStore = createMemoryStore();
        const actual: Change[] = [];
        for (const [index, row] of rows.entries()) {
          const roll = dice.next().value as number;
          if (roll === 0) states = states.restarted();
          if (roll === 1) for (const old of rows.slice(0, index)) expect(detect(DETECTORS, states, old, settings)).toEqual([]);
          actual.push(...detect(DETECTORS, states, row, settings));
        }
        expect(actual).toEqual(expected);
      }),
    );
  });

  it('keeps an identity’s state below 8 KiB under a flood of different items', () => {
    const states = createMemoryStore();
    const rows = toRows(
      Array.from({ length: 3000 }, (_, at) =>
        at % 3 === 0
          ? denied(at * 1000, `kw://v/x${at}/f`)
          : use(at * 1000, `y${at}`, {
              risk: { sensitivity: 'crown', honeytoken: at % 3 === 1 },
              target: { reference: `kw://v${at}/y/f`, vault: `v${at}`, item: `y${at}` },
              source: { ip: `10.${at >> 8}.${at & 255}.7` },
              context: { userAgent: `client${at}/1` },
            }),
      ),
      // As long as row numbers get.
      1_000_000_000,
    );
    detectAll(states, rows, { learningOf: () => NONE });
    expect(states.sizeOf('agt_1')).toBeGreaterThan(4096);
    expect(states.sizeOf('agt_1')).toBeLessThan(8192);
    expect(states.sizeOf('class:ci')).toBeLessThan(8192);
  });

  it('has parameters within bounds, and brings others back into them', () => {
    for (const { parameters } of DETECTORS) {
      for (const { default: fallback, min, max } of Object.values(parameters))
        expect(min <= fallback && fallback <= max).toBe(true);
    }
    const states = createMemoryStore();
    const settings = { learningOf: () => NONE, parameters: { 'denied-burst': { denials: -5, items: 9999 } } };
    const rows = toRows([denied(0, 'kw://v/a/f'), denied(1, 'kw://v/a/f')]);
    expect(names(rows.flatMap((row) => detect(DETECTORS, states, row, settings)))).toEqual(['raised denied-burst high']);
  });

  it('has an id of its own', () => {
    expect(DETECTORS.map(({ id }) => id).toSorted()).toEqual(['denied-burst', 'first-seen', 'honeytoken', 'novel-fan-out']);
  });
});
