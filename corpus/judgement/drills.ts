/**
 * Made-up examples to learn from: the syntaxes that few labelled files hold, each with a credential and with what stands in the
 * same place and is none. Values are drawn from a seed.
 */
import { createGenerator } from '../../rules/index.ts';
import type { Generator } from '../../rules/index.ts';
import { drawn, phrase } from './values.ts';

export interface Drill {
  readonly path: string;
  readonly text: string;
  readonly value: string;
  readonly truth: boolean;
}

const PASSWORDS = [
  'password',
  'passwd',
  'db_password',
  'userPassword',
  'adminPassword',
  'root_password',
  'smtp_pass',
  'passphrase',
];
const SECRETS = ['api_key', 'apiKey', 'client_secret', 'clientSecret', 'auth_token', 'accessToken', 'secret_key', 'api_token'];
/** Keys that are shown to everybody, or only name something. */
const PUBLIC = ['public_key', 'publicKey', 'cache_key', 'partition_key', 'primaryKey', 'site_public_key', 'sort_key'];

type Form = readonly [path: string, render: (name: string, value: string) => string];

/** In quotes. */
const FORMS: readonly Form[] = [
  ['app.py', (name, value) => `client = Client(host="db", user="svc", ${name}="${value}")\n`],
  ['app.py', (name, value) => `${upper(name)} = os.getenv("${upper(name)}", "${value}")\n`],
  ['app.py', (name, value) => `os.environ["${upper(name)}"] = "${value}"\n`],
  ['app.py', (name, value) => `OPTIONS = {'${name}': '${value}'}\n`],
  ['App.java', (name, value) => `        builder.user("svc");\n        builder.set${pascal(name)}("${value}");\n`],
  ['App.java', (name, value) => `        options.put("${name}", "${value}");\n`],
  ['App.java', (name, value) => `    private static final String ${upper(name)} = "${value}";\n`],
  ['App.kt', (name, value) => `    private val ${camel(name)}: String = "${value}"\n`],
  ['App.cs', (name, value) => `    client.${pascal(name)} = "${value}";\n`],
  ['app.ts', (name, value) => `  private ${camel(name)}: string = '${value}';\n`],
  ['app.ts', (name, value) => `const ${camel(name)} = process.env.${upper(name)} || '${value}';\n`],
  ['app.js', (name, value) => `options.set('${name}', '${value}');\n`],
  ['app.go', (name, value) => `\tos.Setenv("${upper(name)}", "${value}")\n`],
  ['app.go', (name, value) => `\t\t${pascal(name)}: "${value}",\n`],
  ['app.php', (name, value) => `define('${upper(name)}', '${value}');\n`],
  ['app.rb', (name, value) => `client = Client.new(${name}: '${value}')\n`],
  ['app.ps1', (name, value) => `$${camel(name)} = ConvertTo-SecureString -String '${value}' -AsPlainText -Force\n`],
  ['app.sh', (name, value) => `export ${upper(name)}="${value}"\n`],
  ['app.sh', (name, value) => `tool login --user svc --${name.replaceAll('_', '-').toLowerCase()} '${value}'\n`],
  ['app.tf', (name, value) => `  ${name} = "${value}"\n`],
];

/** Without quotes: a call or a name would be code there. */
const BARE: readonly Form[] = [
  ['app.sh', (name, value) => `tool login --user svc --${name.replaceAll('_', '-').toLowerCase()} ${value} --quiet\n`],
  ['app.sh', (name, value) => `tool --${name.replaceAll('_', '-').toLowerCase()}=${value} status\n`],
  ['README.md', (name, value) => `    tool login --${name.replaceAll('_', '-').toLowerCase()} ${value}\n`],
  ['app.sh', (name, value) => `export ${upper(name)}=${value}\n`],
  ['app.sh', (name, value) => `${upper(name)}=\${${upper(name)}:-${value}}\n`],
  ['app.bat', (name, value) => `set ${upper(name)}=${value}\n`],
  ['Dockerfile', (name, value) => `ENV ${upper(name)}=${value}\n`],
  ['app.yml', (name, value) => `  ${name}: ${value}\n`],
  ['app.yml', (name, value) => `      - ${upper(name)}=${value}\n`],
];

const SQL: readonly Form[] = [
  ['app.sql', (_, value) => `CREATE USER svc IDENTIFIED BY '${value}';\n`],
  ['app.sql', (_, value) => `alter user svc identified by ${value};\n`],
  ['app.sql', (_, value) => `CREATE ROLE svc LOGIN PASSWORD '${value}';\n`],
];

const chosen = (generate: Generator): string => (generate.below(2) === 0 ? phrase(generate) : drawn(generate));
const secret = (generate: Generator): string =>
  generate.pick([generate.chars('alnum', 24), generate.chars('alnum', 40), generate.chars('hex', 48)]);
const crypted = (generate: Generator): string =>
  generate.pick([
    `$2b$10$${generate.chars('alnum', 53)}`,
    `$6$${generate.chars('alnum', 8)}$${generate.chars('alnum', 86)}`,
    `{SSHA}${generate.chars('b64', 32)}`,
    `$argon2id$v=19$m=65536$${generate.chars('b64', 22)}`,
  ]);
const shown = (generate: Generator): string =>
  generate.pick([generate.chars('b64', 43), generate.chars('alnum', 40), generate.chars('hex', 64)]);
/** What programs call things, and show to people. */
const named = (generate: Generator): string =>
  generate.pick([
    'user_password',
    'passwordField',
    'access_token',
    'X-Auth-Token',
    'Password',
    'Enter your password',
    'token',
    'string',
    'password_hash',
  ]);

const ROUNDS = 4;

export function createDrills(seed: number): Drill[] {
  const generate = createGenerator(seed);
  const drills: Drill[] = [];
  const add = (forms: readonly Form[], names: readonly string[], draw: (generate: Generator) => string, truth: boolean): void => {
    for (const [file, render] of forms) {
      for (let round = 0; round < ROUNDS; round++) {
        const value = draw(generate);
        drills.push({ path: `${drills.length}/${file}`, text: render(generate.pick(names), value), value, truth });
      }
    }
  };
  add([...FORMS, ...BARE, ...SQL], PASSWORDS, chosen, true);
  add([...FORMS, ...BARE], SECRETS, secret, true);
  add(FORMS, PASSWORDS, crypted, false);
  add([...FORMS, ...BARE], PUBLIC, shown, false);
  add(FORMS, [...PASSWORDS, ...SECRETS], named, false);
  return drills;
}

function upper(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
  const joined = camel(name);
  return `${joined[0]?.toUpperCase()}${joined.slice(1)}`;
}
