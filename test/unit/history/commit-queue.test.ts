import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createQueue, pop, push } from '../../../scanner/history/commit-queue.ts';

/** A second to push, or undefined: pop. */
const step = fc.option(fc.nat({ max: 6 }), { freq: 3, nil: undefined });

test('the latest leaves first, of one second the one that came first', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
      const queue = createQueue();
      const waiting: { readonly commit: number; readonly second: number }[] = [];
      for (const [commit, second] of steps.entries()) {
        if (second === undefined) {
          const latest = waiting.reduce((best, each, at) => (each.second > (waiting[best]?.second ?? 0) ? at : best), 0);
          const [first] = waiting.splice(latest, 1);
          expect(pop(queue)).toBe(first?.commit ?? -1);
        } else {
          push(queue, commit, second);
          waiting.push({ commit, second });
        }
      }
    }),
  );
});
