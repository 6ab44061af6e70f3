/**
 * Files with credentials in them for tests: every value comes from a seeded generator, so the same seed makes the same
 * workspace on every machine and no real-looking secret is ever written down in the repository.
 */
import { createGenerator, matchRule, rules, standsInWindow } from '../rules/index.ts';
import type { Generator, Rule } from '../rules/index.ts';

export interface Leak {
  readonly ruleId: string;
  /** Relative, with `/`; no two leaks of one call share a path. */
  readonly path: string;
  /** The whole file. */
  readonly text: string;
  /** The value that stands in it: what the vault must hold afterwards, and nothing else may. */
  readonly value: string;
}

interface Template {
  readonly path: string;
  readonly render: (name: string, value: string) => string;
}

const TEMPLATES: readonly Template[] = [
  { path: '.env', render: (name, value) => `NODE_ENV=production\nPORT=8080\n${name}=${value}\n` },
  {
    path: 'config.yaml',
    render: (name, value) => `service:\n  name: billing\n  replicas: 2\nsettings:\n  ${name.toLowerCase()}: ${value}\n`,
  },
  {
    path: 'settings.json',
    render: (name, value) => `${JSON.stringify({ debug: false, [camel(name)]: value, retries: 3 }, null, 2)}\n`,
  },
  { path: 'client.ts', render: (name, value) => `export const timeout = 30;\nexport const ${camel(name)} = '${value}';\n` },
  { path: 'job.py', render: (name, value) => `import os\n\n${name} = "${value}"\n\n\ndef main():\n    pass\n` },
  {
    path: 'mcp.json',
    render: (name, value) =>
      `${JSON.stringify({ mcpServers: { tool: { command: 'npx', args: ['-y', 'tool'], env: { [name]: value } } } }, null, 2)}\n`,
  },
];

/**
 * `count` leaks, each with a value of its own, spread evenly over the rules that stand on their own (no companion needed) and
 * are believed at medium confidence or above.
 */
export function createLeaks(seed: number, count: number): Leak[] {
  const usable = rules.filter((rule) => rule.needs === undefined && rule.confidence >= 0.5);
  const generate = createGenerator(seed);
  const values = new Set<string>();
  const leaks: Leak[] = [];
  for (let index = 0; leaks.length < count; index++) {
    const rule = usable[index % usable.length] as Rule;
    const leak = createLeak(rule, generate, leaks.length);
    if (leak === null || values.has(leak.value)) continue;
    values.add(leak.value);
    leaks.push(leak);
  }
  return leaks;
}

/** A value of the rule in one of the templates; where its form does not survive there (a block, a URL), its own sample. */
function createLeak(rule: Rule, generate: Generator, index: number): Leak | null {
  const sample = generate.pick(rule.samples.match)(createGenerator(generate.below(0xffff_ffff)));
  const found = matchRule(rule, sample)[0];
  if (found === undefined) return null;
  const folder = `${rule.id.replace('.', '/')}-${index}`;
  const template = generate.pick(TEMPLATES);
  const text = template.render(nameOf(rule), found.secret);
  const path = `${folder}/${template.path}`;
  if (isFound(rule, text, found.secret)) return { ruleId: rule.id, path, text, value: found.secret };
  const plain = `${folder}/.env`;
  return isFound(rule, sample, found.secret) ? { ruleId: rule.id, path: plain, text: sample, value: found.secret } : null;
}

/** Found by its own rule, and by no other rule that would win on the same bytes. */
function isFound(rule: Rule, text: string, value: string): boolean {
  if (!matchRule(rule, text).some((match) => match.secret === value && standsInWindow(rule, text, match))) return false;
  const rank = rule.specificity ?? 10;
  return !rules.some(
    (other) =>
      other.id !== rule.id &&
      (other.specificity ?? 10) >= rank &&
      other.needs === undefined &&
      matchRule(other, text).some(({ secret }) => secret.includes(value) || value.includes(secret)),
  );
}

/** `GITHUB_PERSONAL_ACCESS_TOKEN` for `github.personal-access-token`. */
function nameOf(rule: Rule): string {
  return rule.id.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
}

function camel(name: string): string {
  return name.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
