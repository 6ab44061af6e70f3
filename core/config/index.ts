export { DEFAULT_URL, homeOf } from './home.ts';
export type { Home } from './home.ts';
export { ensureSecretFile, randomKeyText, readSecretFile } from './secret-file.ts';
