/**
 * Plans how the values of one file become references: pure, from bytes to edits. What cannot be changed safely is proposed
 * with the reason, never edited; a plan is only handed out after its result was parsed and compared.
 */
import { renderReference } from '../../core/model/index.ts';
import type { Reference, Secret } from '../../core/model/index.ts';
import { maskedDiff } from './diff.ts';
import type { Mask } from './diff.ts';
import type { Edit, TextEdit } from './edit.ts';
import { formatOf, readTree } from './format.ts';
import type { SpliceFormat } from './format.ts';
import { rewriteScalar } from './scalar.ts';
import type { Target } from './scalar.ts';
import { changed } from './replace-file.ts';
import { serverOf } from './servers.ts';
import type { Server, SpliceClient } from './servers.ts';
import { decodeText, sha256 } from './text.ts';
import type { FileText } from './text.ts';
import { outline, scalarAt, scalarsOf } from './tree.ts';
import type { Change, KeyPath, Located, Tree } from './tree.ts';
import { applyTextEdits, isSoundRewrite } from './verify.ts';
import { isResolvedByRun, wrapServer } from './wrap.ts';

/** One value of the file and what is to stand there instead. Offsets count in the file's own bytes. */
export interface SpliceItem {
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly value: Secret;
  readonly reference: Reference;
  /** Masked form for the diff, as `ghp_… (40)`. */
  readonly preview?: string;
}

export interface Proposal {
  /** Position in the list of items. */
  readonly item: number;
  /** One sentence; nothing of the file's content. */
  readonly reason: string;
  /** The change by hand, as a masked diff; empty where the file is not text. */
  readonly patch: string;
}

export interface Plan {
  readonly path: string;
  /** SHA-256 of the bytes that were planned on. */
  readonly hash: string;
  readonly format: string | null;
  /** In order, without overlaps. */
  readonly edits: readonly Edit[];
  /** What a parser must see as the difference, and nothing else. */
  readonly changes: readonly Change[];
  /** Items that the edits replace. */
  readonly replaced: readonly number[];
  /** Items whose place holds a reference already. */
  readonly unchanged: readonly number[];
  readonly proposed: readonly Proposal[];
  /** What the edits change, values masked. */
  readonly diff: string;
}

/** Larger files are proposed: parsing them again and again takes longer than anybody waits. */
const MAX_FILE_BYTES = 2 * 1024 * 1024;

interface Group {
  readonly items: readonly number[];
  readonly edits: readonly (TextEdit & { readonly kind: Edit['kind'] })[];
  readonly changes: readonly Change[];
}

/** Throws `splice.changed` when a value no longer stands where it was found. */
export async function planEdits(
  bytes: Uint8Array,
  path: string,
  items: readonly SpliceItem[],
  options: { readonly client?: SpliceClient } = {},
): Promise<Plan> {
  if (items.some((item) => hasMoved(bytes, item))) throw changed(path);
  const file = bytes.length > MAX_FILE_BYTES ? null : decodeText(bytes);
  const base = { path, hash: sha256(bytes) };
  if (file === null) {
    const reason =
      bytes.length > MAX_FILE_BYTES
        ? `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB.`
        : 'The file is not UTF-8 text; only UTF-8 files are rewritten.';
    const proposed = items.map((_, item) => ({ item, reason, patch: '' }));
    return { ...base, format: null, edits: [], changes: [], replaced: [], unchanged: [], proposed, diff: '' };
  }
  const draft = new Draft(file, items);
  const known = await formatOf(path);
  const tree = known === null ? null : await readTree(known.format, file.text);
  if (known === null || tree === null) {
    const reason =
      known === null
        ? 'No format is known for this kind of file: a reference works only where `keyward inject` reads it.'
        : `The file does not parse as ${known.name}.`;
    for (const index of items.keys()) draft.propose(index, reason);
    return { ...base, format: null, ...draft.finish([]) };
  }
  const groups = await draft.group(tree, known.format, options.client);
  const sound = await keepSound(file.text, tree, known.format, groups, draft);
  return { ...base, format: known.name, ...draft.finish(sound) };
}

/** A range with escapes, or of another encoding, is judged by its meaning later. */
function hasMoved(bytes: Uint8Array, { byteStart, byteEnd, value }: SpliceItem): boolean {
  if (byteStart < 0 || byteEnd > bytes.length || byteEnd <= byteStart) return true;
  const there = bytes.subarray(byteStart, byteEnd);
  return Buffer.compare(there, value.reveal()) !== 0 && !there.includes(0) && !there.includes(0x5c);
}

/** State of one plan while it is made. */
class Draft {
  readonly #file: FileText;
  readonly #items: readonly SpliceItem[];
  readonly #reasons = new Map<number, string>();
  readonly #unchanged: number[] = [];
  readonly #masks: readonly Mask[];

  constructor(file: FileText, items: readonly SpliceItem[]) {
    this.#file = file;
    this.#items = items;
    this.#masks = items.flatMap((item) => {
      const range = this.#range(item);
      if (range === null) return [];
      return [{ ...range, preview: item.preview ?? `… (${item.value.length})` }];
    });
  }

  #range(item: SpliceItem): { start: number; end: number } | null {
    const start = this.#file.toIndex(item.byteStart);
    const end = this.#file.toIndex(item.byteEnd);
    return start === null || end === null || end <= start ? null : { start, end };
  }

  propose(index: number, reason: string): void {
    this.#reasons.set(index, reason);
  }

  async group(tree: Tree, format: SpliceFormat, client: SpliceClient | undefined): Promise<Group[]> {
    const scalars = scalarsOf(tree);
    const byScalar = new Map<Located, Target[]>();
    for (const [index, item] of this.#items.entries()) {
      const range = this.#range(item);
      const located = range === null ? null : scalarAt(scalars, range.start, range.end);
      if (range === null || located === null) {
        this.propose(index, 'The value is not inside one value of the file (a comment, a key, or text over several values).');
        continue;
      }
      const target = { ...range, index, value: item.value, reference: renderReference(item.reference) };
      if (this.#file.text.slice(range.start, range.end).includes('kw://')) this.#unchanged.push(index);
      else byScalar.set(located, [...(byScalar.get(located) ?? []), target]);
    }
    const groups: Group[] = [];
    const servers = new Map<number, { group: Group[]; wrap: ReturnType<typeof wrapServer> }>();
    for (const [located, targets] of byScalar) {
      const give = (reason: string): void => {
        for (const { index } of targets) this.propose(index, reason);
      };
      if (located.node.unsafe !== undefined) {
        give(`The value ${located.node.unsafe}.`);
        continue;
      }
      const place = client === undefined ? placeInServer(located, ANY_CLIENT) : placeInClient(located, client);
      if (typeof place === 'string') {
        give(place);
        continue;
      }
      const rewrite = await rewriteScalar(this.#file.text, located, targets, format, {
        embed: place !== null || format.environment === true,
      });
      if (typeof rewrite === 'string') {
        give(rewrite);
        continue;
      }
      const group: Group = {
        items: targets.map(({ index }) => index),
        edits: rewrite.edits.map((edit) => ({ ...edit, kind: 'value' as const })),
        changes: rewrite.changes,
      };
      if (place === null) {
        groups.push(group);
        continue;
      }
      const server = servers.get(place.entry.start) ?? { group: [], wrap: wrapServer(this.#file.text, place.entry, format) };
      servers.set(place.entry.start, server);
      if (typeof server.wrap === 'string') give(`The MCP server "${safeName(place.name)}" cannot be wrapped: ${server.wrap}.`);
      else server.group.push(group);
    }
    for (const { group, wrap } of servers.values()) {
      if (typeof wrap === 'string' || group.length === 0) continue;
      groups.push({
        items: group.flatMap((part) => part.items),
        edits: [...group.flatMap((part) => part.edits), ...wrap.edits.map((edit) => ({ ...edit, kind: 'wrap' as const }))],
        changes: [...group.flatMap((part) => part.changes), ...wrap.changes],
      });
    }
    return groups;
  }

  finish(groups: readonly Group[]): Omit<Plan, 'path' | 'hash' | 'format'> {
    const edits = inOrder(groups.flatMap((group) => group.edits));
    const proposed = [...this.#reasons]
      .toSorted(([a], [b]) => a - b)
      .map(([item, reason]) => ({ item, reason, patch: this.#patch(item) }));
    return {
      edits: edits.map(({ kind, start, end, text }) => ({
        kind,
        start: this.#file.toByte(start),
        end: this.#file.toByte(end),
        replacement: text,
      })),
      changes: groups.flatMap((group) => group.changes),
      replaced: groups.flatMap((group) => group.items).toSorted((a, b) => a - b),
      unchanged: this.#unchanged,
      proposed,
      diff: maskedDiff(this.#file.text, edits, this.#masks),
    };
  }

  #patch(index: number): string {
    const item = this.#items[index];
    const range = item === undefined ? null : this.#range(item);
    if (item === undefined || range === null) return '';
    const reference = renderReference(item.reference);
    const [before, behind] = [this.#file.text[range.start - 1], this.#file.text[range.end]];
    const alone = before !== undefined && before === behind && /["'`]/.test(before);
    const text = alone ? reference : `{{ ${reference} }}`;
    return maskedDiff(this.#file.text, [{ ...range, text }], this.#masks);
  }
}

/** For a file whose reader is unknown: only what has the usual shape of a server is treated as one. */
const ANY_CLIENT: SpliceClient = {
  name: 'The MCP client',
  servers: ['mcpServers', 'mcp_servers', 'context_servers', 'mcp.servers'],
  rewrite: 'wrapper',
  evidence: 'vendor',
};

/** The server that `keyward run` can be put in front of; a text says why there is none. */
function placeInClient(located: Located, client: SpliceClient): Server | string {
  if (client.rewrite === 'report' || client.rewrite === 'remove-copy') {
    return `${client.name} writes this file itself, so a change would not last.`;
  }
  const place = placeInServer(located, client);
  if (place === null) return `${client.name} reads this value itself and resolves no references.`;
  if (typeof place === 'object' && client.evidence !== 'vendor') {
    return `How ${client.name} reads this file is not documented by its vendor.`;
  }
  return place;
}

/** Null when the value stands in no server. */
function placeInServer(located: Located, client: SpliceClient): Server | string | null {
  const server = serverOf(located, client);
  if (server === null) return null;
  if (!isResolvedByRun(server.inner)) {
    const where = fieldOf(server.inner);
    return `${client.name} reads ${where} of the MCP server "${safeName(server.name)}" itself and resolves no references.`;
  }
  return server;
}

function fieldOf(inner: KeyPath): string {
  const [field] = inner;
  return field === undefined ? 'the entry' : `"${safeName(String(field))}"`;
}

/** A name out of the file, fit for a sentence. */
function safeName(name: string): string {
  return name.replace(/[^\w@./ -]/g, '?').slice(0, 60);
}

/** Leaves out what a parser would see as another change than the announced one. */
async function keepSound(
  text: string,
  tree: Tree,
  format: SpliceFormat,
  groups: readonly Group[],
  draft: Draft,
): Promise<readonly Group[]> {
  const before = { text, tree };
  if (groups.length === 0 || (await isSound(before, format, groups))) return groups;
  const kept: Group[] = [];
  for (const group of groups) {
    if (await isSound(before, format, [group])) kept.push(group);
    else refuse(group);
  }
  if (await isSound(before, format, kept)) return kept;
  for (const group of kept) refuse(group);
  return [];

  function refuse(group: Group): void {
    for (const index of group.items) {
      draft.propose(index, 'Read again after the change, the file would say something else than announced.');
    }
  }
}

async function isSound(
  before: { readonly text: string; readonly tree: Tree },
  format: SpliceFormat,
  groups: readonly Group[],
): Promise<boolean> {
  if (groups.length === 0) return true;
  const edits = inOrder(groups.flatMap((group) => group.edits));
  const changes = groups.flatMap((group) => group.changes);
  const after = await readTree(format, applyTextEdits(before.text, edits));
  return after !== null && isSoundRewrite(outline(before.tree, changes), outline(after));
}

function inOrder<T extends TextEdit>(edits: readonly T[]): T[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
