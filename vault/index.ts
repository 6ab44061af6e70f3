export { createBuiltinVault } from './builtin/builtin-vault.ts';
export { loadVaultKey } from './builtin/vault-key.ts';
export type { PutRequest, UpdateRequest, Vault, VaultItem } from './vault.ts';
export { createSettingsBox } from './settings-box.ts';
export type { SettingsBox } from './settings-box.ts';
