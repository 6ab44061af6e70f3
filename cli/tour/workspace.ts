/**
 * The tour's throw-away workspace: a git repository with a leak in its history, an ignored `.env` and an MCP configuration.
 * Its credentials are made afresh from the rules' own samples, so they look real to every rule and open nothing.
 */
import { writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { simpleGit } from 'simple-git';
import { makeFolder } from '../../core/config/index.ts';
import { searchPath } from '../../core/git/index.ts';
import { createGenerator, findRule } from '../../rules/index.ts';
import type { Generator } from '../../rules/index.ts';

export interface Workspace {
  readonly folder: string;
  /** The generated values, so that the tour can prove they are nowhere else. */
  readonly values: readonly string[];
}

/** The same seed makes the same workspace. `folder` must exist and be empty. */
export async function createWorkspace(folder: string, seed: number): Promise<Workspace> {
  const generate = createGenerator(seed);
  const github = sampleValue(generate, 'github.personal-access-token');
  const stripe = sampleValue(generate, 'stripe.secret-key');
  const openai = sampleValue(generate, 'openai.project-key');
  const slack = sampleValue(generate, 'slack.bot-token');
  const password = `${generate.pick(['Harbor', 'Maple', 'Quartz', 'Ember'])}-${generate.chars('alnum', 14)}`;

  const write = async (path: string, text: string): Promise<void> => {
    const file = join(folder, path);
    makeFolder(dirname(file));
    await writeFile(file, text);
  };
  // Neither the user's settings, whose templates and hooks would run here, nor variables that name another repository.
  const git = simpleGit(folder, { allowEnvironment: ['GIT_CONFIG_NOSYSTEM'] }).env({
    PATH: searchPath(process.env).join(delimiter),
    HOME: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    LC_ALL: 'C',
  });
  await git.init(['--initial-branch=main']);
  await git.addConfig('user.name', 'Ada Developer');
  await git.addConfig('user.email', 'ada@example.com');
  await git.addConfig('commit.gpgsign', 'false');
  const commit = async (message: string): Promise<void> => {
    await git.add('.');
    await git.commit(message, { '--no-verify': null });
  };

  await write('.gitignore', '.env\nnode_modules/\n');
  await write('README.md', '# Checkout\n\nA small shop. Settings are read from the environment.\n');
  await write(
    'src/notify.ts',
    `const SLACK_BOT_TOKEN = '${slack}';\n\nexport const notify = (text: string) => post('chat.postMessage', SLACK_BOT_TOKEN, text);\n`,
  );
  await commit('Notify the team about orders');
  await write(
    'src/notify.ts',
    "export const notify = (text: string) => post('chat.postMessage', process.env.SLACK_BOT_TOKEN, text);\n",
  );
  await commit('Read the bot token from the environment');
  await write(
    '.env',
    [
      '# Local settings, not committed',
      'PORT=3000',
      `DATABASE_URL=postgres://checkout:${password}@db.internal.test:5432/shop`,
      `STRIPE_SECRET_KEY=${stripe}   # payments`,
      `export OPENAI_API_KEY="${openai}"`,
      `GITHUB_TOKEN=${github}`,
      '',
    ].join('\n'),
  );
  await write(
    '.mcp.json',
    `${JSON.stringify(
      {
        mcpServers: {
          github: {
            command: 'npx',
            args: ['-y', '@modelcontextprotocol/server-github'],
            env: { GITHUB_PERSONAL_ACCESS_TOKEN: github },
          },
        },
      },
      null,
      2,
    )}\n`,
  );
  await commit('Let the assistant read our issues');
  return { folder, values: [github, stripe, openai, slack, password] };
}

/** The credential inside the first sample of a rule. */
function sampleValue(generate: Generator, ruleId: string): string {
  const rule = findRule(ruleId);
  const sample = rule?.samples.match[0];
  if (rule === undefined || sample === undefined) throw new Error(`no sample for ${ruleId}`);
  const value = rule.pattern.exec(sample(generate))?.groups?.['secret'];
  if (value === undefined) throw new Error(`the sample of ${ruleId} does not match its pattern`);
  return value;
}
