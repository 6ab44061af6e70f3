export { isPrivateAddress, resolveAddress, type Address, type Lookup } from './address.ts';
export { readRetryAfter } from './retry-after.ts';
