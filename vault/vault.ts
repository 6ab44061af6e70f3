/** What every vault can do. Not found is null, unchanged is a value, only failure throws. */
import type { Reference, Secret, Sensitivity } from '../core/model/index.ts';

export interface PutRequest {
  /** Name of the vault, made when it does not exist. */
  readonly vault: string;
  /** Wanted title; a number is added when another secret has it. */
  readonly title: string;
  readonly field: string;
  /** HMAC of the value under the deployment's key: the same secret is the same item, whatever its title. */
  readonly secretId: string;
  readonly value: Secret;
  /** The same key and value again is the same reference and the same version. */
  readonly idempotencyKey: string;
  readonly sensitivity?: Sensitivity;
  readonly honeytoken?: boolean;
}

export interface VaultItem {
  readonly id: string;
  readonly vault: string;
  readonly title: string;
  readonly sensitivity: Sensitivity;
  readonly honeytoken: boolean;
  readonly fields: readonly { readonly name: string; readonly version: number }[];
}

export interface Vault {
  readonly kind: string;
  /** The item's reference; `created` is false when the secret was there already. */
  put(request: PutRequest): Promise<{ readonly reference: Reference; readonly itemId: string; readonly created: boolean }>;
  /** Facts of the item without its value: what policy and the trail need before a value is opened. */
  describe(reference: Reference): Promise<(VaultItem & { readonly vaultId: string; readonly version: number }) | null>;
  /** The value. The caller disposes of it. */
  read(reference: Reference): Promise<Secret | null>;
  list(vault?: string): Promise<readonly VaultItem[]>;
  delete(reference: Reference): Promise<boolean>;
}
