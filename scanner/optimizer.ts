/**
 * V8 optimises early, in each thread by itself and anew where it had guessed wrong; that took a fifth of the processor's time and
 * more, and of what it makes in a scan's first second little is run for long.
 */
import { setFlagsFromString } from 'node:v8';

/** V8's own budget of a function of WebAssembly, in bytes that run, roughly, and one that a scan of a megabyte leaves something of. */
const USUAL = 1_800_000;
const PATIENT = 36_000_000;

/**
 * Holds for all threads, until one of them says otherwise; V8's own budget is 67,584. What is loaded afterwards is not taken back
 * from where it is kept compiled, so that scans of a few files leave it.
 * Measured with Node 20; later ones have another compiler in between.
 */
export function optimiseLate(budget: number): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${budget}`);
}

/**
 * Modules of WebAssembly that `make` compiles stay for long what V8 makes of them first: before a commit all is looked through by the
 * time that the better code is there, and making it is a fourteenth of such a scan. `node:v8` takes 0.4 ms where Node's streams are
 * loaded, else 2.
 */
export function makePatiently<Made>(make: () => Made): Made {
  return under(`--wasm-tiering-budget=${PATIENT}`, `--wasm-tiering-budget=${USUAL}`, make);
}

/** Loops of `make` are not replaced by better code while they run: for what runs once, and ends as soon as that code is there. */
export function makeOnce<Made>(make: () => Made): Made {
  return under('--no-use-osr', '--use-osr', make);
}

/** Flags are as before afterwards, since what is loaded under others is not taken back from where it is kept. */
function under<Made>(flag: string, usual: string, make: () => Made): Made {
  if (!process.versions.v8.startsWith('11.')) return make();
  setFlagsFromString(flag);
  try {
    return make();
  } finally {
    setFlagsFromString(usual);
  }
}
