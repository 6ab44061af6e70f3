export { canonicalJson } from './canonical-json.ts';
export { GENESIS, generateSigningKey, publicKeyOf } from './chain.ts';
export { sanitiseContext } from './sanitise.ts';
export { createTrail } from './trail.ts';
export type { Trail } from './trail.ts';
