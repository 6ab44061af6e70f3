/**
 * A sensitive item in a combination never seen before: identity and item, vault, network or client, or class and item. For
 * normal items this is evidence for other detectors and never an alert: alone it would fire every other month for each agent.
 */
import type { AlertSeverity, Sensitivity } from '../../core/model/index.ts';
import { defineDetector, isResolve } from '../detection/detector.ts';
import type { Novelty, Pair } from '../detection/memory.ts';

const SEVERITY: Readonly<Record<Sensitivity, AlertSeverity | null>> = { normal: null, sensitive: 'medium', crown: 'high' };

/** What the title says, the most telling first. */
const TITLES: readonly (readonly [Pair, (item: string) => string])[] = [
  ['item', (item) => `First use of a ${item} item`],
  ['class-item', (item) => `First use of a ${item} item in the class`],
  ['vault', (item) => `A ${item} item in a vault new to the identity`],
  ['network', (item) => `A ${item} item from a new network`],
  ['client', (item) => `A ${item} item with a new client`],
];

export const detector = defineDetector({
  id: 'first-seen',
  about: 'An identity used a sensitive item for the first time, or from a network or with a client never seen with it before.',
  parameters: {},
  concerns: isResolve,
  initial: {},
  step(state, row, _settings, { who, novelty }) {
    const sensitivity = row.risk?.sensitivity ?? 'normal';
    const severity = SEVERITY[sensitivity];
    const [, title] = TITLES.find(([pair]) => novelty.pairs.has(pair)) ?? [];
    if (severity === null || title === undefined) return { state, raised: null };
    return {
      state,
      raised: {
        severity,
        title: title(sensitivity === 'crown' ? 'crown-jewel' : 'sensitive'),
        summary: `${who} was handed ${row.target?.reference ?? 'the item'}, ${sensitivity === 'crown' ? 'a crown jewel' : 'a sensitive item'}. Never seen ${novelty.earlier > 0 ? `in ${novelty.earlier} earlier hand-outs` : 'before'}: ${describe(novelty, row.actor.class).join(', ')}.`,
        evidence: [row.seq],
        since: row.time,
      },
    };
  },
});

function describe({ pairs, network, client }: Novelty, className: string | undefined): string[] {
  return [
    ...(pairs.has('item') ? ['this item'] : []),
    ...(pairs.has('vault') ? ['this vault'] : []),
    ...(pairs.has('network') ? [`network ${network}`] : []),
    ...(pairs.has('client') ? [`client ${client}`] : []),
    ...(pairs.has('class-item') ? [`this item with any agent of class ${className}`] : []),
  ];
}
