/** Any use of a planted bait: nobody has a reason to ask for it, so one row is enough, granted or refused. */
import { defineDetector } from '../detection/detector.ts';

export const detector = defineDetector({
  id: 'honeytoken',
  about: 'A planted bait was asked for. There is no innocent reason to; treat the identity as taken over.',
  parameters: {},
  concerns: (row) => (row.kind === 'resolve' || row.kind === 'resolve.denied') && row.risk?.honeytoken === true,
  initial: {},
  step(state, row, _settings, { who }) {
    const { target, kind, seq, time } = row;
    const how = kind === 'resolve' ? 'was handed' : 'was refused';
    return {
      state,
      raised: {
        severity: 'critical',
        title: 'A honeytoken was used',
        summary: `${who} asked for the bait ${target?.reference ?? 'item'} and ${how} it. Treat the identity as taken over.`,
        evidence: [seq],
        since: time,
      },
    };
  },
});
