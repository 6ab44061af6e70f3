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

/** A further version of a named field: what rotation and a person's `vault put` do. */
export interface UpdateRequest {
  readonly vault: string;
  /** Title, or the item's id. */
  readonly item: string;
  readonly field: string;
  readonly value: Secret;
  /** The same key again is the same version. */
  readonly idempotencyKey: string;
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
  /** Item or field is made when missing; else the next version of the field, which unpinned references then mean. */
  update(request: UpdateRequest): Promise<{
    readonly reference: Reference;
    readonly itemId: string;
    readonly version: number;
    readonly created: boolean;
  }>;
  /** False when there is no such item. */
  classify(reference: Reference, marks: { readonly sensitivity?: Sensitivity; readonly honeytoken?: boolean }): Promise<boolean>;
  list(vault?: string): Promise<readonly VaultItem[]>;
  /** The whole item, every field and version. False when there is no such item. */
  delete(reference: Reference): Promise<boolean>;
}
