/** The first use of a sensitive item by an identity that has finished learning. Normal items only teach. */
import type { AlertSeverity, Sensitivity } from '../../core/model/index.ts';
import { defineDetector, isResolve } from '../detection/detector.ts';
import { meet, meetFirst } from '../detection/familiarity.ts';
import type { Familiarity } from '../detection/familiarity.ts';

const SEVERITY: Readonly<Record<Sensitivity, AlertSeverity | null>> = { normal: null, sensitive: 'medium', crown: 'high' };

export const detector = defineDetector<Familiarity, never>({
  id: 'first-seen',
  about: 'An identity used a sensitive item for the first time after its learning period.',
  parameters: {},
  concerns: isResolve,
  initial: (row) => meetFirst(row.time),
  step(known, row, _settings, learning) {
    const met = meet(known, row.target?.item ?? '', row.time, learning);
    const sensitivity = row.risk?.sensitivity ?? 'normal';
    const severity = SEVERITY[sensitivity];
    if (!met.isNovel || !met.hasLearned || severity === null) return { state: met.known, raised: null };
    return {
      state: met.known,
      raised: {
        severity,
        title: `First use of a ${sensitivity === 'crown' ? 'crown-jewel' : 'sensitive'} item`,
        summary: `The identity never used ${row.target?.reference ?? 'this item'} before, in ${met.known.events - 1} earlier hand-outs.`,
        evidence: [row.seq],
      },
    };
  },
});
