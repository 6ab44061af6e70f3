export { DEFAULT_URL, homeOf } from './home.ts';
export type { Home } from './home.ts';
export { ensureSecretFile, randomKeyText, readSecretFile } from './secret-file.ts';
export { loadConfig, parseConfig } from './config-file.ts';
export { CONFIG_KEYS } from './config-keys.ts';
export type { Config, ConfigKey } from './config-keys.ts';
export { parseSize } from './size.ts';
