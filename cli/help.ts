/** Help made of the commands and the flag table. Pure: from tables to text. */
import type { Command } from './command.ts';
import { FLAGS } from './flags.ts';
import type { FlagName } from './flags.ts';
import { COMMON_FLAGS } from './parse.ts';
import { padEnd, wrap } from '../core/text/index.ts';
import type { Style } from '../core/text/index.ts';

export interface NamedCommand {
  readonly name: string;
  readonly command: Command;
}

interface Layout {
  readonly style: Style;
  readonly width: number;
}

export const GROUPS: readonly (readonly [Command['group'], string])[] = [
  ['find', 'Find credentials'],
  ['fix', 'Put references in their place'],
  ['run', 'Use values at run time'],
  ['service', 'Run the service'],
  ['administer', 'Administer'],
];

export function renderOverview(commands: readonly NamedCommand[], { style, width }: Layout): string {
  const shown = commands.filter(({ command }) => command.hidden !== true);
  const column = Math.max(0, ...shown.map(({ name }) => name.length)) + 2;
  const lines = [
    ...headline(
      'keyward',
      'find exposed credentials, seal them into a vault, leave references, hand values out at run time.',
      style,
      width,
    ),
    '',
    `${style.bold('Usage:')} keyward COMMAND [WORD...] [FLAG...]`,
  ];
  for (const [group, title] of GROUPS) {
    const members = shown.filter(({ command }) => command.group === group);
    if (members.length === 0) continue;
    lines.push('', style.bold(title));
    for (const { name, command } of members) lines.push(...entry(style.cyan, name, command.summary, column, width));
  }
  lines.push('', 'Exit status: 0 clean, 1 findings, 2 an error or an incomplete scan.');
  lines.push(
    `${style.cyan('keyward help COMMAND')} explains a command; ${style.cyan('keyward tour')} shows the whole loop in a minute.`,
  );
  return `${lines.join('\n')}\n`;
}

export function renderCommandHelp({ name, command }: NamedCommand, { style, width }: Layout): string {
  const lines = [...headline(`keyward ${name}`, command.summary, style, width), '', style.bold('Usage')];
  for (const form of command.usage) {
    const [first = '', ...more] = wrap(`keyward ${form}`, width - 6);
    lines.push(`  ${first}`, ...more.map((line) => `      ${line}`));
  }
  for (const paragraph of command.description?.split(/\n{2,}/) ?? []) {
    lines.push('', ...paragraph.split('\n').flatMap((line) => (line.startsWith(' ') ? [line] : wrap(line, width))));
  }
  const own = command.flags.filter((flag) => !COMMON_FLAGS.includes(flag));
  const flags = [...own, ...COMMON_FLAGS];
  const column = Math.min(30, Math.max(...flags.map((flag) => spelling(flag).length)) + 2);
  lines.push('', style.bold('Flags'));
  for (const flag of flags) lines.push(...entry(style.cyan, spelling(flag), aboutFlag(flag), column, width));
  if (command.examples !== undefined && command.examples.length > 0) {
    lines.push('', style.bold('Examples'));
    for (const { line, says } of command.examples) lines.push(`  ${style.cyan(line)}`, `      ${says}`);
  }
  return `${lines.join('\n')}\n`;
}

/** `-o, --output FILE` */
export function spelling(flag: FlagName): string {
  const { short, value } = FLAGS[flag];
  return `${short === undefined ? '    ' : `-${short}, `}--${flag}${value === undefined ? '' : ` ${value}`}`;
}

/** The flag's sentence with what it takes and where else it may come from. */
export function aboutFlag(flag: FlagName): string {
  const { about, choices, default: fallback, env } = FLAGS[flag];
  const notes = [
    ...(choices === undefined ? [] : [`one of ${choices.join(', ')}`]),
    ...(fallback === undefined ? [] : [`default ${fallback}`]),
    ...(env === undefined ? [] : [`also ${env}`]),
  ];
  return notes.length === 0 ? about : `${about.replace(/\.$/, '')} (${notes.join('; ')}).`;
}

function headline(name: string, says: string, style: Style, width: number): string[] {
  const [first = '', ...more] = wrap(`${name}: ${says}`, width);
  return [first.replace(name, () => style.bold(name)), ...more];
}

function entry(paint: (text: string) => string, left: string, right: string, column: number, width: number): string[] {
  const [first = '', ...more] = wrap(right, Math.max(24, width - column - 2));
  const indent = ' '.repeat(column + 2);
  if (left.length > column - 1) return [`  ${paint(left)}`, `${indent}${first}`, ...more.map((line) => indent + line)];
  return [`  ${padEnd(left, column).replace(left, paint(left))}${first}`, ...more.map((line) => indent + line)];
}
