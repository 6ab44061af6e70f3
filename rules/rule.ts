/**
 * What a rule is. A rule is data: what the credential looks like, what it opens, and the samples that prove both. It never
 * reads a file or calls a network.
 */
import type { Severity } from '../core/model/index.ts';
import type { Generator } from './generator.ts';

/** A text with a generated credential in it; the same seed gives the same text. Nothing real-looking is ever written down. */
export type Sample = (generate: Generator) => string;

export interface Rule {
  /** `provider.kind`, permanent. */
  readonly id: string;
  /** As a person would call it: "GitHub personal access token". */
  readonly title: string;
  /** What whoever holds it can open. */
  readonly severity: Severity;
  /** Probability from 0 to 1 that a match which passed every filter is a credential. */
  readonly confidence: number;
  /** Exactly one named group, `secret`; every quantifier bounded; no `g`, `y` or `d` flag. */
  readonly pattern: RegExp;
  /** Literals of which one stands in every match, compared without regard to case; 3 characters or more each. */
  readonly keywords: readonly string[];
  /** Bytes that a match may reach back before its keyword and on behind it. Default 64 and 512; at most 8192 each. */
  readonly window?: { readonly before: number; readonly after: number };
  /** Pure: a checksum, a length, a structure. False drops the match; `certain` sets the confidence to 0.99. */
  readonly check?: (secret: string) => boolean | 'certain';
  /** Shannon entropy of the secret in bits per character, at least. */
  readonly minEntropy?: number;
  /** A companion that must stand within so many lines. */
  readonly needs?: { readonly rule: string; readonly lines: number };
  /** Of two rules that match overlapping bytes, the higher wins. Default 10; generic rules have 0 to 5. */
  readonly specificity?: number;
  /** Public start of every such credential (`ghp_`), for previews. Empty where there is none. */
  readonly prefix?: string;
  /** The secret is a phrase a person chose: the randomness filter does not apply and nothing of it is shown. */
  readonly chosen?: boolean;
  /** Files in which alone the rule looks, by path. */
  readonly paths?: RegExp;
  /** Documented example values that are not credentials, each with the page that prints it. */
  readonly examples?: readonly { readonly value: string; readonly source: string }[];
  readonly samples: { readonly match: readonly Sample[]; readonly no: readonly Sample[] };
  /** Read-only call that tells a live credential from a dead one. Data only; nothing calls it unless asked. */
  readonly verify?: {
    readonly method: 'GET' | 'POST';
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly live: number;
    readonly dead: number;
  };
  /** Where a person revokes or rotates it. */
  readonly rotate: string;
  /** How the vault calls it: item `provider kind`, field as the vendor names the value. */
  readonly names: { readonly item: string; readonly field: string };
  /** Vendor's pages that document the format; `unconfirmed` where none was found. */
  readonly sources: readonly string[];
}

/** What a file of the catalog exports as `provider`. */
export interface Provider {
  /** Slug, lower case. */
  readonly id: string;
  readonly title: string;
  /** The vendor's page; absent where everybody hosts it. */
  readonly url?: string;
  readonly rules: readonly Rule[];
}
