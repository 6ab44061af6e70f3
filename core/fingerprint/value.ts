/** Keyed identities of a value. Without the key they help nobody to guess; the key decides who may compare. */
import { createHmac } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Secret } from '../model/index.ts';

/**
 * HMAC-SHA-256 over the value alone, the first 128 bits as hex. Groups equal values under one key: a KeyObject, because raw
 * buffers make HMAC an order of magnitude slower on Node 24.
 */
export function valueId(key: KeyObject, value: Secret): string {
  return createHmac('sha256', key).update(value.reveal()).digest('hex').slice(0, 32);
}
