/** The sinks that an administrator named, and the kinds that stand in `sinks/`. Their addresses are stored as ciphertext. */
import { randomUUID } from 'node:crypto';
import { KeywardError } from '../../core/errors/index.ts';
import { isPrivateAddress } from '../../core/network/index.ts';
import type { Store } from '../../core/store/index.ts';
import { registry } from '../sinks/registry.generated.ts';
import type { SinkKind, SinkSettings } from './sink.ts';

const modules: Readonly<Record<string, { readonly sink: SinkKind }>> = registry;

export const SINK_KINDS: readonly string[] = Object.keys(modules);

/** Seals what the database must not show; the name is bound to the box. */
export interface Box {
  seal(name: string, plaintext: string): Buffer;
  open(name: string, box: Buffer): string;
}

export interface SinkView {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Host of the address: the rest of it is a credential. */
  readonly host: string;
  readonly state: 'enabled' | 'disabled';
}

interface SinkRequest {
  readonly kind: string;
  readonly name: string;
  readonly url: string;
  readonly secret?: string | undefined;
  readonly allowPrivate: boolean;
}

/** `secret` is set when one was made: it is shown now and never again. Throws `request.invalid` or `resource.exists`. */
export async function addSink(store: Store, box: Box, request: SinkRequest): Promise<{ sink: SinkView; secret: string | null }> {
  const kind = kindOf(request.kind);
  const url = checkUrl(request.url, request.allowPrivate);
  const made = request.secret === undefined ? (kind.createSecret?.() ?? null) : null;
  const secret = request.secret ?? made;
  const settings: SinkSettings = { url: url.href, allowPrivate: request.allowPrivate, ...(secret === null ? {} : { secret }) };
  const fault = kind.check(settings);
  if (fault !== null) throw new KeywardError('request.invalid', `The sink does not fit: ${fault}.`);
  const id = `snk_${randomUUID().replaceAll('-', '')}`;
  const row = await store
    .insertInto('sinks')
    .values({
      id,
      kind: request.kind,
      name: request.name,
      settings: box.seal(`sink:${id}`, JSON.stringify(settings)),
      display: url.host,
      state: 'enabled',
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) {
    throw new KeywardError('resource.exists', `There is a sink named ${request.name}.`, {
      hint: 'Remove it first, or choose another name.',
    });
  }
  return { sink: { id, kind: request.kind, name: request.name, host: url.host, state: 'enabled' }, secret: made };
}

export async function listSinks(store: Store): Promise<SinkView[]> {
  const rows = await store
    .selectFrom('sinks')
    .select(['id', 'kind', 'name', 'display as host', 'state'])
    .orderBy('name')
    .execute();
  return rows;
}

/** By name or id; its pending messages go with it. */
export async function removeSink(store: Store, nameOrId: string): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('sinks')
    .where((eb) => eb.or([eb('name', '=', nameOrId), eb('id', '=', nameOrId)]))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export interface OpenSink {
  readonly view: SinkView;
  readonly kind: SinkKind;
  readonly settings: SinkSettings;
}

/** Null when there is no such sink. */
export async function openSink(store: Store, box: Box, nameOrId: string): Promise<OpenSink | null> {
  const row = await store
    .selectFrom('sinks')
    .selectAll()
    .where((eb) => eb.or([eb('name', '=', nameOrId), eb('id', '=', nameOrId)]))
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, kind, name, display: host, state } = row;
  const settings = JSON.parse(box.open(`sink:${id}`, row.settings)) as SinkSettings;
  return { view: { id, kind, name, host, state }, kind: kindOf(kind), settings };
}

function kindOf(name: string): SinkKind {
  const module = Object.hasOwn(modules, name) ? modules[name] : undefined;
  if (module !== undefined) return module.sink;
  throw new KeywardError('request.invalid', `There is no kind of sink of that name.`, {
    hint: `Kinds: ${SINK_KINDS.join(', ')}.`,
  });
}

function checkUrl(text: string, allowPrivate: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const fault =
    url === null || !['http:', 'https:'].includes(url.protocol)
      ? 'it is not an http(s) URL'
      : url.username !== '' || url.password !== ''
        ? 'it holds a user name or password'
        : url.protocol === 'http:' && !allowPrivate
          ? 'it is not https'
          : !allowPrivate && isLiteral(url.hostname) && isPrivateAddress(url.hostname.replace(/^\[|\]$/g, ''))
            ? 'it is an address of a private network'
            : null;
  if (url !== null && fault === null) return url;
  throw new KeywardError('request.invalid', `The address of the sink does not fit: ${fault ?? 'it is empty'}.`, {
    hint: 'For a receiver on this machine or in a private network, add --allow-private.',
  });
}

function isLiteral(hostname: string): boolean {
  return hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
}
