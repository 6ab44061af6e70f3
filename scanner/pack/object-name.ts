/** The id of an object: the digest of what it is, how large it is, and its content. */
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { ObjectType } from './packed-object.ts';
import type { Resolver } from './resolver.ts';

/** Node's own is the faster one from here on, with all the time that its module takes to load. */
const LARGE = 1024 * 1024;

/** Of `size` bytes at `at`, header and content, in the resolver's memory; what stands behind them is overwritten. */
export function objectName(resolver: Resolver, at: number, size: number, format: string): string {
  if (format === 'sha1' && size < LARGE) return resolver.sha1(at, size);
  return createHash(format)
    .update(resolver.bytes.subarray(at, at + size))
    .digest('hex');
}

/** Of an object of that type and size: takes the content, in however many parts, and gives the id. */
export function createNameHash({ type, size }: { readonly type: ObjectType; readonly size: number }, format: string): Hash {
  return createHash(format).update(`${type} ${size}\0`);
}
