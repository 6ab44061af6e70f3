/** An object as it is handed out: a copy of its own, or one that is kept for what is built on it. Not to be changed. */

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

export interface PackedObject {
  readonly type: ObjectType;
  readonly bytes: Buffer;
  /**
   * What it was made of: where the base's entry begins, and pairs of start and end of each stretch that the base
   * does not have or, as an empty one, each spot where bytes meet that do not meet in the base.
   */
  readonly delta?: { readonly base: number; readonly changes: readonly number[] };
}
