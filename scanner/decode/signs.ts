/**
 * What gives away that a text holds something written in another way, a bit each, as `assembly/runs.ts` looks for it: where none of
 * those that a kind of file asks for stands in it, there is nothing to put together or to decode but long runs.
 */
export const SIGN = {
  /** Of literals that are put together. */
  plus: 1,
  dot: 2,
  escape: 4,
  percent: 8,
  entity: 16,
  /** The word, in manifests whose secrets stand in short runs. */
  secret: 32,
} as const;
