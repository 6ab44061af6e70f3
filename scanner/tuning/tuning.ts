/**
 * What a person's configuration adds to the catalog, and what it allows: plain data, the same for every dialect, so that it
 * crosses threads and names what an earlier scan is remembered under.
 */
import type { Severity } from '../../core/model/index.ts';
import type { Expression } from '../expression/tree.ts';
import type { PatternText } from '../pattern/compile.ts';

export interface Tuning {
  readonly rules: readonly AddedRule[];
  readonly allows: readonly Allow[];
  /** What is asked of values while they are at hand; `allows` name them by their index. */
  readonly tests: readonly ValueTest[];
}

export interface AddedRule {
  /** As findings name it. */
  readonly id: string;
  /** As the configuration calls it. */
  readonly name: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: number;
  /** Absent where the path alone is the finding. */
  readonly pattern?: PatternText;
  /** Of the pattern, what is the secret; 0 for the first that matched anything, or else all of it. */
  readonly group: number;
  /** One of them stands in the text, in either case; none: any text. */
  readonly keywords: readonly string[];
  /** Bits per character that the secret has more of. */
  readonly entropy?: number;
  readonly path?: PatternText;
  /** Paths in which alone it looks. */
  readonly globs?: readonly string[];
  readonly needs: readonly Need[];
  /** Only a companion of others. */
  readonly isPart: boolean;
}

/** Another finding that must stand near. */
export interface Need {
  /** Any of them. */
  readonly rules: readonly string[];
  readonly lines?: number;
  readonly columns?: number;
}

/** Takes findings out. */
export interface Allow {
  /** Ids; absent: of every rule. */
  readonly rules?: readonly string[];
  readonly condition: Condition;
}

export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'value'; readonly test: number }
  | { readonly kind: 'place'; readonly test: PlaceTest };

export type ValueTest =
  | { readonly kind: 'patterns'; readonly of: 'secret' | 'match' | 'line'; readonly patterns: readonly PatternText[] }
  /** In either case. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'entropy'; readonly most: number }
  | { readonly kind: 'expression'; readonly expression: Expression };

export type PlaceTest =
  | { readonly kind: 'paths'; readonly patterns: readonly PatternText[] }
  | { readonly kind: 'globs'; readonly globs: readonly string[] }
  | { readonly kind: 'commits'; readonly commits: readonly string[] }
  | { readonly kind: 'expression'; readonly expression: Expression };

/** Where a finding stands, as far as it is known. */
export interface Spot {
  readonly path: string;
  readonly commit?: string;
  readonly author?: string;
  readonly date?: string;
}
