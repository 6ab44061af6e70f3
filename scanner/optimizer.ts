/**
 * V8 optimises early, in each thread by itself and anew where it had guessed wrong; that took a fifth of the processor's time and
 * more, and of what it makes in a scan's first second little is run for long.
 */
import { setFlagsFromString } from 'node:v8';

/**
 * Holds for all threads, until one of them says otherwise; V8's own budget is 67,584. What is loaded afterwards is not taken back
 * from where it is kept compiled, so that scans of a few files leave it.
 * Measured with Node 20; later ones have another compiler in between.
 */
export function optimiseLate(budget: number): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${budget}`);
}
