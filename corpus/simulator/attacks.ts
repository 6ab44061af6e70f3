/** Staged attacks on an agent of a simulated fleet, as the rows that the service would write. */
import type { AuditEvent } from '../../core/model/index.ts';
import type { Generator } from '../../rules/index.ts';
import { createItem, denial, use } from './fleet.ts';
import type { Agent } from './fleet.ts';

export interface Attack {
  readonly id: string;
  readonly says: string;
  /** One of these must fire. */
  readonly detectors: readonly string[];
  /** By this row at the latest, counted from 1. */
  readonly within: number;
  readonly stage: (agent: Agent, time: number, draw: Generator) => AuditEvent[];
}

const NORMAL = { sensitive: 0, crown: 0 };

export const ATTACKS: readonly Attack[] = [
  {
    id: 'A-01',
    says: 'a stolen token reads 10 items that the agent never used, in 2 minutes',
    detectors: ['novel-fan-out'],
    within: 3,
    stage: (agent, time, draw) =>
      Array.from({ length: 10 }, (_, index) => use(agent, createItem(NORMAL, draw), time + index * 11_000 + draw.below(2000))),
  },
  {
    id: 'A-03',
    says: 'one read of one crown jewel that the agent never used',
    detectors: ['first-seen'],
    within: 1,
    stage: (agent, time, draw) => [use(agent, createItem({ sensitive: 0, crown: 1000 }, draw), time)],
  },
  {
    id: 'A-05',
    says: 'probing: refused items one after another',
    detectors: ['denied-burst'],
    within: 3,
    stage: (agent, time, draw) =>
      Array.from({ length: 6 }, (_, index) => denial(agent, createItem(NORMAL, draw), time + index * 5000 + draw.below(2000))),
  },
  {
    id: 'A-06',
    says: 'a canary reference is read',
    detectors: ['honeytoken'],
    within: 1,
    stage: (agent, time, draw) => [
      use(agent, createItem(NORMAL, draw), time, { risk: { sensitivity: 'normal', honeytoken: true } }),
    ],
  },
];
