import type { Command } from '../command.ts';
import { renderCommandHelp, renderOverview } from '../help.ts';
import { unknownCommand } from '../parse.ts';
import { styleFor, widthFor } from '../terminal.ts';
import { loadCommand, loadCommands, commandNames } from '../catalog.ts';

export const command: Command = {
  group: 'administer',
  summary: 'Explain Keyward or one of its commands.',
  usage: ['help', 'help COMMAND'],
  flags: [],
  async run({ words: [name], flags, env, stdout }) {
    const layout = { style: styleFor(stdout, flags.color, env), width: widthFor(stdout) };
    if (name === undefined) {
      stdout.write(renderOverview(await loadCommands(), layout));
      return 0;
    }
    const named = await loadCommand(name);
    if (named === null) throw unknownCommand(name, commandNames());
    stdout.write(renderCommandHelp(named, layout));
    return 0;
  },
};
