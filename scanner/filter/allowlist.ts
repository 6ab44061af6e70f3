/** Values that look like credentials and are known to be something else: documented examples, digests, identifiers. */
import type { Rule } from '../../rules/index.ts';
import { isInertFile, isLockFile } from './path-kind.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const DIGEST_NAME =
  /(?:sha-?\d{0,3}|md5|digest|checksum|integrity|hash|commit|revision|\brev|etag|fingerprint|thumbprint|blob|tree|object_?id|\boid)["'\]]?\s{0,4}[:=(,]{0,2}\s{0,4}["']?$/i;
const SUBRESOURCE = /^sha(?:1|256|384|512)-/;

/** A rule of this specificity or less goes by a variable's name, not by the shape of the value. */
const GENERIC = 5;

export function isGeneric(rule: Rule): boolean {
  return (rule.specificity ?? 10) <= GENERIC;
}

/** The answer for the path that was asked about last: a file has many candidates. */
let known = { path: '', answer: false };

/** Whether no name is believed in such a file. */
function isUnbelieved(path: string): boolean {
  if (known.path !== path) known = { path, answer: isLockFile(path) || isInertFile(path) };
  return known.answer;
}

/** `before` is the text of the line in front of the value. */
export function isAllowed(rule: Rule, value: string, before: string, path: string): boolean {
  if (rule.examples?.some((example) => example.value === value) === true) return true;
  if (!isGeneric(rule)) return false;
  if (isUnbelieved(path)) return true;
  if (UUID.test(value) || SUBRESOURCE.test(value)) return true;
  return DIGEST.test(value) && DIGEST_NAME.test(before);
}
