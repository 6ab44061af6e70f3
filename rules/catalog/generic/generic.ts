/**
 * Values that only the place they stand in gives away: what is assigned to `password`, `secret`, `token`. The patterns know
 * the syntaxes of assignments and nothing else; whether such a value is a credential is weighed by the scanner's judgement.
 */
import type { Generator } from '../../generator.ts';
import type { Provider, Rule, Sample } from '../../rule.ts';
import { password, text } from '../../sample-text.ts';

const rotate = 'At the service that issued it.';
const sources = ['https://cwe.mitre.org/data/definitions/798.html'];
const random = (g: Generator): string => g.chars('alnum', 32);

/** What follows a whole word in a name; what follows `pass` and the like, which begin other words. */
const REST = '[A-Za-z0-9_.-]{0,16}';
const PART = '(?:[0-9_.-][A-Za-z0-9_.-]{0,14})?';
const PASSWORD_NAME = `(?:(?:pass(?:word|wd|phrase|code|wort|wrd)|pwd)${REST}|(?:pass|_pw)${PART})`;
const PASSWORD_WORDS = ['pass', 'pwd', '_pw'];

const KEYS = [
  'api',
  'app',
  'access',
  'auth',
  'account',
  'private',
  'signing',
  'encryption',
  'master',
  'session',
  'storage',
  'shared',
  'license',
];
const SECRET_NAME = `(?:(?:secret|token|credential|(?:${KEYS.join('|')}|[_-])key)${REST}|auth${PART}|auth(?:code|data|value|string)s?)`;
const SECRET_WORDS = ['secret', 'token', 'credential', 'auth', '_key', '-key', ...KEYS.map((word) => `${word}key`)];

const CLOSING = '(?:\\\\{0,2}["\'`])?[\\]}]?\\)?(?:, _)?';
const TYPE = '(?::[ ]?|[ ])[A-Za-z_][A-Za-z0-9_.]{0,11}[ ]?=';
/** A comma counts only in a call whose first argument is the name: in a list the next word is not the value. */
const ARGUMENT = '(?:(?<=\\([ \\t]{0,2}["\'][A-Za-z0-9_.-]{1,40}["\'][ \\t]{0,8})|(?<=:[a-z0-9_]{1,40})),|, ?with:';
const BY_METHOD = '\\.[A-Za-z]{2,8}\\(';
const OPERATOR = `(?:${TYPE}|[:+]=|=>|->|={1,3}|!={1,2}|[:(]|\\|\\||\\?\\?|${ARGUMENT}|${BY_METHOD})`;
/** What is asked for is a name; what it is to be when there is none is another value. */
const LOOKUP = '(?![A-Za-z_.:]{0,26}(?:get|env|fetch|property)\\()';
const CALL = `(?:(?:new |\\[\\])?${LOOKUP}[A-Za-z_][A-Za-z0-9_.:]{0,28}\\(|ConvertTo-SecureString (?:-String )?)?`;
const OPENING = '[rbufLR@$]?\\\\{0,3}["\'`]';
const END = '\\\\{0,3}["\'`]';

/** `name = "value"` in every syntax in which a value stands in quotes. */
function quoted(name: string, value: string): RegExp {
  return new RegExp(
    `${name}${CLOSING}(?:[ \\t]{0,8}${OPERATOR}[ \\t]{0,8}(?:\\r?\\n[ \\t]{1,24})?${CALL}|[ \\t]{1,4}|["'][ \\t]{1,4}value[ \\t]{0,2}=[ \\t]{0,2})${OPENING}(?<secret>${value})${END}`,
    'i',
  );
}

/** `name=value`, `name: value`, `<name>value<`: what stands there without quotes. */
function bare(name: string, value: string): RegExp {
  return new RegExp(
    `${name}${CLOSING}[ \\t]{0,8}(?::=|=>|\\?=|[:=>])[ \\t]{0,8}(?:\\$\\{[A-Za-z_][A-Za-z0-9_]{0,60}:?[-=])?(?<secret>${value})(?=$|[\\s"'\`<>,;)\\\\&|])`,
    'im',
  );
}

/** `--name value`, `--name=value`. What a hit must look like is said from the name on: dashes and words are everywhere. */
function flag(name: string, value: string): RegExp {
  return new RegExp(
    `(?<=(?<![A-Za-z0-9-])--?[a-z0-9-]{0,40})${name}(?:[ \\t]|=)["']?(?<secret>${value})(?=$|[\\s"'\`<>,;)\\\\&|])`,
    'im',
  );
}

// What begins with a comma stands between two literals.
const QUOTED_PASSWORD = '[^"\'`\\s\\\\,;)][^"\'`\\r\\n\\\\]{3,149}';
const QUOTED_SECRET = '[^"\'`\\s\\\\<>,]{7,200}';
const BARE_PASSWORD = '[^\\s"\'`<>(),;\\\\&|={}\\[$%:*][^\\s"\'`<>(),;\\\\&|]{3,149}';
const BARE_SECRET = '[A-Za-z0-9_.~+/-][A-Za-z0-9_.~+/=:@!#%^*-]{7,299}';

const rule = (
  parts: Pick<Rule, 'id' | 'title' | 'severity' | 'pattern' | 'keywords' | 'specificity' | 'samples' | 'names'> & Partial<Rule>,
): Rule => ({
  confidence: 0.5,
  rotate,
  sources,
  weighed: true,
  ...parts,
});

const chosen = { chosen: true, names: { item: 'password', field: 'password' }, severity: 'high' } as const;
const drawn = { names: { item: 'secret', field: 'secret' }, severity: 'medium' } as const;
const none: readonly Sample[] = [() => 'password = ""\n', () => 'API_KEY=${API_KEY}\n'];

export const provider: Provider = {
  id: 'generic',
  title: 'Named values',
  url: 'https://cwe.mitre.org/data/definitions/798.html',
  rules: [
    rule({
      ...chosen,
      id: 'generic.password',
      title: 'Password in quotes',
      pattern: quoted(PASSWORD_NAME, QUOTED_PASSWORD),
      keywords: PASSWORD_WORDS,
      specificity: 3,
      samples: {
        match: [
          text('  "password": "', password, '",\n'),
          text("db_password = '", password, "'\n"),
          text('client.setPassword("', password, '");\n'),
          text('props.put("password", "', password, '");\n'),
          text('if (pass == "', password, '") {\n'),
          text('password: str = "', password, '"\n'),
          (g) => `PASSWORD = os.environ.get('DB_PASSWORD', '${password(g)}')\n`,
          text('$password = ConvertTo-SecureString "', password, '" -AsPlainText -Force\n'),
          text("create user app identified with password '", password, "';\n"),
        ],
        no: [
          ...none,
          () => "password = os.environ.get('DB_PASSWORD')\n",
          () => 'fields = ["username", "password", "repository"]\n',
          () => 'Url("http", "username:password", "host.internal")\n',
          () => '"password": "kw"\n',
        ],
      },
    }),
    rule({
      ...chosen,
      id: 'generic.password-setting',
      title: 'Password in a setting',
      pattern: bare(PASSWORD_NAME, BARE_PASSWORD),
      keywords: PASSWORD_WORDS,
      specificity: 1,
      samples: {
        match: [
          text('DB_PASSWORD=', password, '\n'),
          text('  password: ', password, '\n'),
          text('db.passwd = ', password, ' # main\n'),
          text('<password>', password, '</password>\n'),
        ],
        no: [...none, () => 'DB_PASSWORD=\n', () => 'DB_PASSWORD=${SECRET}\n'],
      },
    }),
    rule({
      ...chosen,
      id: 'generic.password-argument',
      title: 'Password on a command line',
      pattern: flag('(?:password|passwd|passphrase|pwd)[a-z-]{0,10}', BARE_PASSWORD),
      keywords: ['password', 'passwd', 'passphrase', 'pwd'],
      specificity: 2,
      samples: {
        match: [text('db --user app --password ', password, ' --host db\n'), text('db --db-passwd=', password, '\n')],
        no: [() => 'db --password\n', () => 'db --password $PASSWORD\n'],
      },
    }),
    rule({
      ...chosen,
      id: 'generic.password-sql',
      title: 'Password in an SQL statement',
      pattern: new RegExp(
        `identified (?:with [a-z0-9_]{1,24} by|by) \\\\{0,3}["'\`]?(?<secret>${BARE_PASSWORD})(?=$|[\\s"'\`<>,;)\\\\&|])`,
        'im',
      ),
      keywords: ['identified'],
      specificity: 4,
      samples: {
        match: [
          text("CREATE USER 'app'@'%' IDENTIFIED BY '", password, "';\n"),
          text('alter user sys identified by ', password, ';\n'),
        ],
        no: [() => "IDENTIFIED BY ''\n", () => 'identified by $PASSWORD\n'],
      },
    }),
    rule({
      ...drawn,
      id: 'generic.secret',
      title: 'Secret, token or key in quotes',
      pattern: quoted(SECRET_NAME, QUOTED_SECRET),
      keywords: SECRET_WORDS,
      specificity: 3,
      samples: {
        match: [
          text('  "apiKey": "', random, '",\n'),
          text("client_secret = '", random, "'\n"),
          text('"ACCESS_TOKEN": "', random, '"\n'),
        ],
        no: [() => '"apiKey": ""\n', () => 'secret = "short"\n', () => 'tokenizer("a long sentence of words")\n'],
      },
    }),
    rule({
      ...drawn,
      id: 'generic.secret-setting',
      title: 'Secret, token or key in a setting',
      pattern: bare(SECRET_NAME, BARE_SECRET),
      keywords: SECRET_WORDS,
      specificity: 1,
      samples: {
        match: [
          text('SESSION_SECRET=', random, '\n'),
          text('api_key: ', random, '\n'),
          text('export ACCESS_TOKEN=', random, '\n'),
        ],
        no: [...none, () => 'SESSION_SECRET=\n', () => 'token: short\n'],
      },
    }),
    rule({
      ...drawn,
      id: 'generic.secret-argument',
      title: 'Secret, token or key on a command line',
      pattern: flag('(?:secret|token|api-?key|access-?key)[a-z-]{0,10}', BARE_SECRET),
      keywords: ['secret', 'token', 'apikey', 'api-key', 'accesskey', 'access-key'],
      specificity: 2,
      samples: {
        match: [text('deploy --token ', random, '\n'), text('deploy --api-key=', random, ' --now\n')],
        no: [() => 'deploy --token\n', () => 'deploy --token $TOKEN\n'],
      },
    }),
  ],
};
