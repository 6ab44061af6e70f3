export type { PutRequest, Vault, VaultItem } from './vault.ts';
export { createSettingsBox } from './settings-box.ts';
export type { SettingsBox } from './settings-box.ts';
