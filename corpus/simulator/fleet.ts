/**
 * A fleet of agents that does nothing wrong, as rows of the trail: what detectors must stay silent about. It is simple and of
 * our own making; its figures order detectors and do not predict a fleet. Parameters are published with each result.
 */
import type { AuditEvent, Sensitivity, Via } from '../../core/model/index.ts';
import { createGenerator } from '../../rules/index.ts';
import type { Generator } from '../../rules/index.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Monday. */
const BEGIN = Date.UTC(2026, 0, 5);

export const AGENT_KINDS = ['cron', 'office', 'steady', 'bursty'] as const;
export type AgentKind = (typeof AGENT_KINDS)[number];

export interface Fleet {
  readonly agents: number;
  readonly days: number;
  /** Of 100 agents, how many are of each kind. */
  readonly mix: Readonly<Record<AgentKind, number>>;
  /** Of 1 000 items, how many are marked so. */
  readonly sensitive: number;
  readonly crown: number;
  /** Days between changes of one agent, on average. */
  readonly newItemEvery: number;
  readonly newNetworkEvery: number;
  readonly newClientEvery: number;
  /** Of 100 times that an agent gets new items, how often it gets three at once. */
  readonly threeAtOnce: number;
  /** A deployment gives one new item to 20 of 100 agents within the same hour. */
  readonly deploymentEvery: number;
  /** Days between refusals by mistake; each is repeated once or twice. */
  readonly slipEvery: number;
}

export const FLEET: Fleet = {
  agents: 200,
  days: 45,
  mix: { cron: 35, office: 20, steady: 30, bursty: 15 },
  sensitive: 40,
  crown: 10,
  newItemEvery: 30,
  newNetworkEvery: 60,
  newClientEvery: 90,
  threeAtOnce: 20,
  deploymentEvery: 15,
  slipEvery: 20,
};

export interface Item {
  readonly id: string;
  readonly vault: string;
  readonly sensitivity: Sensitivity;
}

export interface Agent {
  readonly id: string;
  readonly kind: AgentKind;
  /** Grows and never shrinks; the one used most comes first. */
  readonly items: Item[];
  network: string;
  client: string;
}

export interface Simulation {
  readonly agents: readonly Agent[];
  /** Sorted by time. */
  readonly events: readonly AuditEvent[];
  readonly end: number;
}

const VIA: Readonly<Record<AgentKind, Via>> = { cron: 'run', office: 'mcp', steady: 'sdk', bursty: 'run' };

export function simulate(fleet: Fleet, seed: number): Simulation {
  const events: AuditEvent[] = [];
  const deployments = Array.from(
    { length: Math.floor(fleet.days / fleet.deploymentEvery) },
    (_, index) => (index + 1) * fleet.deploymentEvery - 4,
  );
  const agents = Array.from({ length: fleet.agents }, (_, index) => {
    const draw = createGenerator(seed * 10_007 + index);
    const agent = createAgent(fleet, draw, index);
    for (let day = 0; day < fleet.days; day++) {
      const isDeployment = deployments.includes(day) && draw.below(100) < 20;
      const start = BEGIN + day * DAY;
      const drift = [
        ...momentsOf(draw, fleet.newItemEvery, () => {
          const count = draw.below(100) < fleet.threeAtOnce ? 3 : 1;
          for (let added = 0; added < count; added++) agent.items.push(createItem(fleet, draw));
        }),
        ...momentsOf(draw, fleet.newNetworkEvery, () => void (agent.network = createNetwork(draw))),
        ...momentsOf(draw, fleet.newClientEvery, () => void (agent.client = `client${draw.below(1e6)}`)),
        ...momentsOf(draw, fleet.slipEvery, (at) => {
          const item = createItem(fleet, draw);
          for (let tries = 1 + draw.below(3); tries > 0; tries--) events.push(denial(agent, item, start + at + tries * 20_000));
        }),
        ...(isDeployment
          ? [{ at: 14 * HOUR + draw.below(HOUR), change: () => void agent.items.push(createItem(fleet, draw)) }]
          : []),
      ].toSorted((a, b) => a.at - b.at);
      for (const { at, item } of usesOf(agent, draw, day)) {
        while (drift[0] !== undefined && drift[0].at <= at) drift.shift()?.change(drift[0]?.at ?? at);
        events.push(use(agent, item(), start + at));
      }
      for (const { at, change } of drift) change(at);
    }
    return agent;
  });
  return { agents, events: events.toSorted((a, b) => a.time - b.time), end: BEGIN + fleet.days * DAY };
}

/** A value handed out to the agent, from where and with what it works now. */
export function use(agent: Agent, item: Item, time: number, changes: Partial<AuditEvent> = {}): AuditEvent {
  return {
    ...call(agent, time),
    kind: 'resolve',
    target: { reference: `kw://${item.vault}/${item.id}/value`, vault: item.vault, item: item.id, field: 'value', version: 1 },
    decision: { effect: 'allow', reason: 'granted' },
    outcome: 'success',
    risk: { sensitivity: item.sensitivity, honeytoken: false },
    ...changes,
  };
}

/** Policy refuses; the row names no item, as for a reference that leads nowhere. */
export function denial(agent: Agent, item: Item, time: number): AuditEvent {
  return {
    ...call(agent, time),
    kind: 'resolve.denied',
    target: { reference: `kw://${item.vault}/${item.id}/value` },
    decision: { effect: 'deny', reason: 'no-grant' },
    outcome: 'failure',
  };
}

export function createItem(fleet: Pick<Fleet, 'sensitive' | 'crown'>, draw: Generator): Item {
  const roll = draw.below(1000);
  const sensitivity = roll < fleet.crown ? 'crown' : roll < fleet.crown + fleet.sensitive ? 'sensitive' : 'normal';
  return { id: `itm_${draw.chars('lowalnum', 12)}`, vault: `vlt_${draw.below(8)}`, sensitivity };
}

function call(agent: Agent, time: number) {
  return {
    time,
    actor: { kind: 'agent' as const, id: agent.id, class: agent.kind, owner: 'ada' },
    via: VIA[agent.kind],
    context: { userAgent: `${agent.client}/1.2` },
    source: { ip: `${agent.network}.${time % 250}` },
  };
}

function createAgent(fleet: Fleet, draw: Generator, index: number): Agent {
  // Spread evenly, so that a small fleet has the mix of a large one.
  const place = ((index * 61) % 100) + 1;
  let upTo = 0;
  const kind = AGENT_KINDS.find((one) => (upTo += fleet.mix[one]) >= place) ?? 'steady';
  const [least, more] = { cron: [2, 4], office: [6, 10], steady: [3, 6], bursty: [10, 15] }[kind] as [number, number];
  const items = Array.from({ length: least + draw.below(more) }, () => createItem(fleet, draw));
  return { id: `agt_${kind}_${index}`, kind, items, network: createNetwork(draw), client: 'keyward' };
}

function createNetwork(draw: Generator): string {
  return `10.${draw.below(256)}.${draw.below(256)}`;
}

interface Use {
  readonly at: number;
  /** Chosen when its time has come: the agent may know more items by then. */
  readonly item: () => Item;
}

/** The day of one agent, in milliseconds from midnight UTC, sorted. */
function usesOf(agent: Agent, draw: Generator, day: number): Use[] {
  const some = (): Item => pick(agent, draw);
  const isWeekend = day % 7 >= 5;
  switch (agent.kind) {
    // Every other hour, each of its items, one after another.
    case 'cron':
      return Array.from({ length: 12 }, (_, turn) => turn * 2 * HOUR + 300_000 + draw.below(20_000)).flatMap((at) =>
        Array.from({ length: agent.items.length + 3 }, (_, index) => ({ at: at + index * 800, index })).flatMap(
          ({ at: when, index }) =>
            index < agent.items.length || index < 3
              ? [{ at: when, item: () => agent.items[index % agent.items.length] ?? some() }]
              : [],
        ),
      );
    case 'office':
      return isWeekend ? [] : spread(draw, 25, 8 * HOUR, 10 * HOUR).map((at) => ({ at, item: some }));
    case 'steady':
      return spread(draw, 20, 0, DAY).map((at) => ({ at, item: some }));
    case 'bursty':
      return spread(draw, 2 + draw.below(5), 0, DAY - HOUR).flatMap((at) =>
        spread(draw, 3 + draw.below(10), at, 180_000).map((when) => ({ at: when, item: some })),
      );
  }
}

/** Earlier items more often: the last of ten a third as often as the first. */
function pick({ items }: Agent, draw: Generator): Item {
  const count = items.length;
  const index = Math.min(draw.below(count), draw.below(2) === 0 ? count - 1 : draw.below(count));
  return items[index] ?? (items[0] as Item);
}

function spread(draw: Generator, count: number, from: number, length: number): number[] {
  return Array.from({ length: count }, () => from + draw.below(length)).toSorted((a, b) => a - b);
}

function momentsOf(draw: Generator, every: number, change: (at: number) => void): { at: number; change: (at: number) => void }[] {
  return draw.below(1000 * every) < 1000 ? [{ at: draw.below(DAY - HOUR), change }] : [];
}
