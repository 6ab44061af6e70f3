/** Writes the report where it was asked for; whoever looks at the terminal is told the outcome in any case. */
import { relative, resolve } from 'node:path';
import { loadFormat, renderHuman, renderSummary, REPORT_FORMATS } from '../../scanner/index.ts';
import type { HumanLayout, Report } from '../../scanner/index.ts';
import { nearest } from '../../core/text/index.ts';
import type { Invocation } from '../command.ts';
import { checkOutput, writeToFile, writeToStream } from '../output.ts';
import { usage } from '../parse.ts';
import { styleFor, widthFor } from '../terminal.ts';

type Renderer = (report: Report, layout: HumanLayout) => Iterable<string>;

/** Checks format and file before the work begins. */
export async function choosePresentation({ flags, cwd }: Invocation, command: string): Promise<Renderer> {
  const name = flags.format ?? 'human';
  if (flags.output !== undefined) await checkOutput(flags.output, cwd);
  if (name === 'human') return renderHuman;
  const render = await loadFormat(name);
  if (render !== null) return render;
  const names = ['human', ...REPORT_FORMATS];
  const meant = nearest(name, names);
  const hint = meant === null ? undefined : `Did you mean --format ${meant}?`;
  throw usage(`--format does not know "${name}"; it takes ${names.join(', ')}.`, command, hint);
}

export async function presentReport(
  render: Renderer,
  report: Report,
  invocation: Invocation,
  more: { readonly values?: ReadonlyMap<string, string>; readonly base?: string | undefined } = {},
): Promise<void> {
  const { flags, env, cwd } = invocation;
  const quiet = flags.quiet === true;
  const { values, base } = more;
  const layoutFor = (stream: NodeJS.WriteStream | undefined, color: string | undefined): HumanLayout => ({
    style: styleFor(stream, color, env),
    width: stream?.isTTY === true ? widthFor(stream) : Number.POSITIVE_INFINITY,
    quiet,
    allowPartial: flags['allow-partial'] === true,
    localPath: (path) => relative(cwd, resolve(base ?? cwd, path)),
    ...(values === undefined ? {} : { values }),
  });
  if (flags.output === undefined) {
    const { stdout } = invocation;
    await writeToStream(stdout, render(report, layoutFor(stdout, flags.color)));
  } else {
    const layout = { ...layoutFor(undefined, 'never'), width: Number.POSITIVE_INFINITY };
    await writeToFile(flags.output, cwd, render(report, layout));
  }
  const told = (flags.format ?? 'human') === 'human' && flags.output === undefined;
  if (told || quiet) return;
  const { stderr } = invocation;
  stderr.write(renderSummary(report, layoutFor(stderr, flags.color)));
}
