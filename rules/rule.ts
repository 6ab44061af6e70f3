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
  /** How much whoever holds it can open. */
  readonly severity: Severity;
  /** What that is, in one short phrase: "sends mail as the account". */
  readonly opens?: string;
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
  /**
   * The value alone says too little: one of these words must stand in the name it is given to, or near in front of it. The engine
   * does not look for such a rule; whoever finds a value that a name gives away asks `findNamedRules` whose it is.
   */
  readonly named?: Named;
  /** No secret by itself: what another one needs (an account's id, a host). Never reported alone, and not looked for by the engine. */
  readonly part?: true;
  /** What else is needed to use it: ids of rules, or what people call it where no rule finds it. */
  readonly paired?: readonly string[];
  /**
   * An id that opens nothing without what it is `paired` with: believed less where that is not near, else told with it, as its part.
   * Unlike a `part` it is found and reported by itself.
   */
  readonly half?: true;
  /** A companion that must stand within so many lines. */
  readonly needs?: { readonly rule: string; readonly lines: number };
  /** Of two rules that match overlapping bytes, the higher wins. Default 10; generic rules have 0 to 5. */
  readonly specificity?: number;
  /** Public start of every such credential (`ghp_`), for previews. Empty where there is none. */
  readonly prefix?: string;
  /** The secret is a phrase a person chose: the randomness filter does not apply and nothing of it is shown. */
  readonly chosen?: boolean;
  /** The place tells little by itself: how sure a finding is comes from the evidence around it, `confidence` from nothing else. */
  readonly weighed?: boolean;
  /** Documented example values that are not credentials, each with the page that prints it. */
  readonly examples?: readonly { readonly value: string; readonly source: string }[];
  readonly samples: { readonly match: readonly Sample[]; readonly no: readonly Sample[] };
  /** Read-only call that tells a live credential from a dead one. Data only; nothing calls it unless asked. */
  readonly verify?: Verify;
  /** How whoever holds the credential ends it, where the vendor documents that. Called only after a person's word. */
  readonly revoke?: Revoke;
  /** Where a person revokes or rotates it. */
  readonly rotate: string;
  /** How the vault calls it: item `provider kind`, field as the vendor names the value. */
  readonly names: { readonly item: string; readonly field: string };
  /** Vendor's pages that document the format; `unconfirmed` where none was found. */
  readonly sources: readonly string[];
}

/**
 * An HTTP request with holes. `{token}` is the value; another `{name}` is a part: what `take` reads out of the value, or a
 * companion, called by the kind of its rule with `_` for `-` (`{account_sid}`). `{+name}` keeps slashes. `base64(…)` encodes.
 */
export interface Call {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `https://` alone. A part may stand in the host, the whole value never. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON where it begins with a brace or bracket, else a form; a brace around a single word is a hole (`{ id }` is none). */
  readonly body?: string;
  /** Parts that stand in the value itself: the group `part` of each. Mailchimp's data centre: `{ dc: /-(?<part>us\d{1,2})$/ }`. */
  readonly take?: Readonly<Record<string, RegExp>>;
  /** Signed as AWS asks (version 4) with the value and the key id that this part holds; a part `session_token` is sent along. */
  readonly sign?: { readonly service: string; readonly region: string; readonly keyId: string };
}

/** What an answer looks like. Every condition has to hold. */
export interface Answer {
  readonly status?: readonly number[];
  /**
   * What stands in the answer: a text, a JSON member that is there and not null (`$.data.viewer`), or one with this value
   * (`$.ok=true`, `$.errors.0.code="auth"`).
   */
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
}

export interface Verify extends Call {
  /** Default: status 200 to 299. */
  readonly live?: Answer;
  /** Default: status 401 or 403; of 403, unless it is said here, nobody believes that the value is dead. */
  readonly dead?: Answer;
  /** The vendor has further hosts (regions, installations of one's own): a value that this one does not know may live there. */
  readonly otherHosts?: true;
  /** It costs a request of the plan. */
  readonly spends?: true;
  /** The vendor's page that documents the call. */
  readonly source?: string;
}

export interface Revoke extends Call {
  /** The answer that says it is done. Default: status 200 to 299. */
  readonly done?: Answer;
  /** What else ends with it, as a sentence: whoever is asked has to know. */
  readonly besides?: string;
  /** The vendor's page that documents the call. */
  readonly source: string;
}

export interface Named {
  /** In lower case; `_` stands for any separator or none. */
  readonly words: readonly string[];
  /** Source of the pattern that the whole value has. */
  readonly value: string;
  /** How much that leaves open: of two rules that fit, the smaller is meant. */
  readonly looseness: number;
  /** The form tells nothing: a word must stand in the name itself. */
  readonly nameOnly?: true;
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
