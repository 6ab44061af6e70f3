/**
 * Puts `keyward run --` in front of the command of one MCP server, for clients that know no references of ours. Nothing of
 * the old command is re-written: its words move behind `--` as they are.
 */
import type { Rewrite, TextEdit } from './edit.ts';
import type { SpliceFormat } from './format.ts';
import type { Change, KeyPath, ListNode, MapEntry, MapNode, ScalarNode, Tree } from './tree.ts';

const RUNNER = 'keyward';
/** Nothing is concealed in what the server prints: that is the protocol's channel, which must arrive as it is. */
const WRAPPER = ['run', '--no-mask', '--'] as const;
const ENVIRONMENT: ReadonlySet<string | number> = new Set(['env', 'environment', 'envs']);
const COMMANDS: readonly string[] = ['command', 'cmd'];
/** Where the command is a map of its own (older Zed). */
const NESTED_COMMANDS: readonly string[] = ['path', 'command'];

/** Whether `keyward run` in front of the server resolves a reference that stands here. */
export function isResolvedByRun(inner: KeyPath): boolean {
  const [first, second] = inner[0] === 'command' && typeof inner[1] === 'string' ? inner.slice(1) : inner;
  if (typeof second === 'string') return ENVIRONMENT.has(first ?? '');
  return typeof second === 'number' && (first === 'args' || (first === 'command' && second > 0));
}

/** A text is the reason why this server cannot be wrapped; a rewrite without edits means that it is wrapped already. */
export function wrapServer(text: string, entry: MapNode, format: SpliceFormat, names = COMMANDS): Rewrite | string {
  const commands = entry.entries.filter(({ key }) => names.includes(key));
  const [command] = commands;
  if (command === undefined) return 'it is a remote server: there is no command that `keyward run` could start';
  if (commands.length > 1) return 'it names its command twice';
  const { value } = command;
  if (value.kind === 'map')
    return names === COMMANDS ? wrapServer(text, value, format, NESTED_COMMANDS) : 'its command is not a text';
  if (value.kind === 'list') return wrapList(text, value, format);
  const lists = entry.entries.filter(({ key }) => key === 'args');
  const [args] = lists;
  if (lists.length > 1) return 'it names its arguments twice';
  if (args !== undefined && args.value.kind !== 'list') return 'its arguments are not a list';
  const list = args?.value.kind === 'list' ? args.value : null;
  if (isRunner(value) && isText(list?.items[0], 'run')) return { edits: [], changes: [] };
  return wrapCommand(text, command, value, list, format);
}

function wrapCommand(
  text: string,
  command: MapEntry,
  value: ScalarNode,
  list: ListNode | null,
  format: SpliceFormat,
): Rewrite | string {
  if (value.style === 'bare' || value.unsafe !== undefined || value.value.trim() === '') return 'its command is not a plain text';
  if (/\s/.test(value.value) && (list === null || list.items.length === 0)) {
    return 'its command holds arguments or a space; split it into command and args first';
  }
  const runner = format.encode(RUNNER, 'double');
  if (runner === null || format.entry === undefined) return 'this format has no lists';
  const words = [...WRAPPER, value.value];
  const edits: TextEdit[] = [{ start: value.start, end: value.end, text: runner }];
  const changes: Change[] = [{ kind: 'set', at: value.start, to: RUNNER }];
  if (list !== null) {
    const prepended = prepend(text, list, words, format);
    return { edits: [...edits, ...prepended.edits], changes: [...changes, ...prepended.changes] };
  }
  if (!command.simple) return 'its command is written with a dotted key';
  const at = command.keyStart;
  const indent = indentOf(text, at);
  const gap = isCommaSeparated(text, command, format) ? `,${indent ?? ' '}` : (indent ?? lineIndent(text, at));
  edits.push({ start: at, end: at, text: `${format.entry('args', words)}${gap}` });
  changes.push({ kind: 'insert', at, key: 'args', values: words });
  return { edits, changes };
}

/** A command that is a list: the runner goes in front of its first word. */
function wrapList(text: string, list: ListNode, format: SpliceFormat): Rewrite | string {
  const [first] = list.items;
  if (first === undefined) return 'its command is empty';
  const words = [RUNNER, ...WRAPPER];
  if (first.kind === 'scalar' && isRunner(first) && isText(list.items[1], 'run')) return { edits: [], changes: [] };
  if (!list.items.every((item) => item.kind === 'scalar')) return 'its command is not a list of texts';
  return prepend(text, list, words, format);
}

function prepend(text: string, list: ListNode, words: readonly string[], format: SpliceFormat): Rewrite {
  const tokens = words.map((word) => format.encode(word, 'double') ?? '');
  const changes: Change[] = [{ kind: 'prepend', at: list.start, values: words }];
  const [first] = list.items;
  if (!list.flow) {
    // A YAML block list: a line an item, each with the indentation of the first.
    const gap = lineIndent(text, list.start);
    return { edits: [{ start: list.start, end: list.start, text: tokens.map((token) => `- ${token}${gap}`).join('') }], changes };
  }
  const start = first?.start ?? list.start + 1;
  const indent = first === undefined ? null : indentOf(text, start);
  const inserted = first === undefined ? tokens.join(', ') : tokens.map((token) => `${token},${indent ?? ' '}`).join('');
  return { edits: [{ start, end: start, text: inserted }], changes };
}

/** The line break and spaces in front of `at`, when nothing else stands there. */
function indentOf(text: string, at: number): string | null {
  return /\r?\n[ \t]*$/.exec(text.slice(Math.max(0, at - 400), at))?.[0] ?? null;
}

/** A line break that leads to the column of `at`, whatever stands in front of it on its line. */
function lineIndent(text: string, at: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), -1) + 1;
  const eol = lineStart > 1 ? text[lineStart - 2] === '\r' : /^[^\n]*\r\n/.test(text);
  return `${eol ? '\r\n' : '\n'}${text.slice(lineStart, at).replace(/[^ \t]/g, ' ')}`;
}

/** Whether entries of the map are divided by commas: always in JSON, inside braces in YAML and TOML. */
function isCommaSeparated(text: string, command: MapEntry, format: SpliceFormat): boolean {
  if (format.entry?.('a', []).startsWith('"') === true) return true;
  return /[{,]\s*$/.test(text.slice(Math.max(0, command.keyStart - 400), command.keyStart));
}

function isRunner(value: ScalarNode): boolean {
  return /(^|[/\\])keyward(\.cmd|\.exe)?$/.test(value.value);
}

function isText(node: Tree | undefined, value: string): boolean {
  return node?.kind === 'scalar' && node.value === value;
}
