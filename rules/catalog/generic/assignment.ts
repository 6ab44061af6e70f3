/**
 * Values that only their names give away. The forms are structural; placeholders, words and low randomness are the
 * scanner's filters' business, so that every rule gets the same ones.
 */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { password, text } from '../../sample-text.ts';

const rotate = 'At the service that issued it.';
const random = (g: Generator): string => g.chars('alnum', 32);

/** Files that hold settings and no code: here a bare word behind a name is a value, never a variable. */
const SETTINGS =
  /(?:^|\/)(?:\.?env(?:\.[^/]{1,40})?|[^/]{0,100}\.(?:env|ini|cfg|cnf|conf|config|properties|ya?ml|toml|tfvars|sh|bash|zsh|netrc|npmrc|pypirc|service)|dockerfile[^/]{0,40}|\.[a-z]{2,20}rc|credentials)$/i;

export const provider: Provider = {
  id: 'generic',
  title: 'Named values',
  url: 'https://cwe.mitre.org/data/definitions/798.html',
  rules: [
    {
      id: 'generic.password',
      title: 'Password in quotes',
      severity: 'high',
      confidence: 0.55,
      // Names in quotes (JSON, Python, PHP), bare names, `name: "x"`, `name="x"`, `setPassword("x")`, `put("name", "x")`. A comma
      // counts only there: in a list the next word is not the value.
      pattern:
        /(?:pass(?:word|wd|phrase)|pwd)[0-9]{0,2}(?:\\{0,2}["'`])?\]?[ \t]{0,8}(?::=|=>|==?|[:(]|(?<=\([ \t]{0,2}["'][A-Za-z0-9_.-]{1,40}["'][ \t]{0,8}),)[ \t]{0,8}\\{0,3}(?:"(?<![\\"]"")|'|`)(?!["'`]|\$\{|\{\{|<[a-z])(?<secret>[^\s"'`\\]{6,128})\\{0,3}["'`]/i,
      keywords: ['password', 'passwd', 'passphrase', 'pwd'],
      chosen: true,
      specificity: 2,
      samples: {
        match: [
          text('  "password": "', password, '",\n'),
          text("db_password = '", password, "'\n"),
          text('client.setPassword("', password, '");\n'),
          text('props.put("password", "', password, '");\n'),
        ],
        no: [
          () => 'password = ""\n',
          () => 'fields = ["username", "password", "repository"]\n',
          () => 'Url("http", "username:password", "host.internal")\n',
          () => 'password = getPassword("db")\n',
          () => '"password": "${DB_PASSWORD}"\n',
          () => '"password": "kw"\n',
          () => 'label: "Password", placeholder: "Enter your password"\n',
        ],
      },
      rotate,
      names: { item: 'password', field: 'password' },
      sources: ['https://cwe.mitre.org/data/definitions/798.html'],
    },
    {
      id: 'generic.password-setting',
      title: 'Password in a settings file',
      severity: 'high',
      confidence: 0.55,
      pattern:
        /(?:pass(?:word|wd|phrase)|pwd)[0-9]{0,2}[ \t]{0,8}[:=][ \t]{0,8}(?!\$|\{|<|%|kw:)(?<secret>[^\s"'`#;,()<>[\]{}]{6,128})(?=[ \t]{0,8}(?:\r?$|#|;))/im,
      keywords: ['password', 'passwd', 'passphrase', 'pwd'],
      chosen: true,
      specificity: 1,
      paths: SETTINGS,
      samples: {
        match: [
          text('DB_PASSWORD=', password, '\n'),
          text('  password: ', password, '\n'),
          text('db.passwd = ', password, ' # main\n'),
        ],
        no: [
          () => 'DB_PASSWORD=\n',
          () => 'DB_PASSWORD=${SECRET}\n',
          () => '  password: {{ db_password }}\n',
          () => 'DB_PASSWORD=kw://prod/db/password\n',
        ],
      },
      rotate,
      names: { item: 'password', field: 'password' },
      sources: ['https://cwe.mitre.org/data/definitions/798.html'],
    },
    {
      id: 'generic.secret',
      title: 'Secret, token or key in quotes',
      severity: 'medium',
      confidence: 0.6,
      pattern:
        /(?:secret|token|api[_-]?key|auth[_-]?key|access[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|credential)(?:[_-]?(?:key|value|id|base64|b64|hex)){0,2}s?[0-9]{0,2}(?:\\{0,2}["'`])?\]?[ \t]{0,8}(?::=|=>|==?|[:(]|(?<=\([ \t]{0,2}["'][A-Za-z0-9_.-]{1,40}["'][ \t]{0,8}),)[ \t]{0,8}\\{0,3}["'`](?<secret>[A-Za-z0-9_.~+/=-]{16,200})\\{0,3}["'`]/i,
      keywords: [
        'secret',
        'token',
        'api_key',
        'api-key',
        'apikey',
        'auth_key',
        'auth-key',
        'authkey',
        'access_key',
        'access-key',
        'accesskey',
        'private_key',
        'private-key',
        'privatekey',
        'signing_key',
        'signing-key',
        'signingkey',
        'encryption_key',
        'encryption-key',
        'encryptionkey',
        'credential',
      ],
      minEntropy: 3.2,
      specificity: 2,
      samples: {
        match: [
          text('  "apiKey": "', random, '",\n'),
          text("client_secret = '", random, "'\n"),
          text('"ACCESS_TOKEN": "', random, '"\n'),
        ],
        no: [
          () => '"apiKey": ""\n',
          () => 'secret = "changeme"\n',
          () => 'const token = "${token}";\n',
          () => 'tokenizer("a long sentence of words")\n',
        ],
      },
      rotate,
      names: { item: 'secret', field: 'secret' },
      sources: ['https://cwe.mitre.org/data/definitions/798.html'],
    },
    {
      id: 'generic.secret-setting',
      title: 'Secret, token or key in a settings file',
      severity: 'medium',
      confidence: 0.6,
      pattern:
        /(?:secret|token|api[_-]?key|auth[_-]?key|access[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|credential)(?:[_-]?(?:key|value|id|base64|b64|hex)){0,2}s?[0-9]{0,2}[ \t]{0,8}[:=][ \t]{0,8}(?!\$|\{|<|%|kw:)(?<secret>[A-Za-z0-9_.~+/=-]{16,200})(?=[ \t]{0,8}(?:\r?$|#|;))/im,
      keywords: [
        'secret',
        'token',
        'api_key',
        'api-key',
        'apikey',
        'auth_key',
        'auth-key',
        'authkey',
        'access_key',
        'access-key',
        'accesskey',
        'private_key',
        'private-key',
        'privatekey',
        'signing_key',
        'signing-key',
        'signingkey',
        'encryption_key',
        'encryption-key',
        'encryptionkey',
        'credential',
      ],
      minEntropy: 3.2,
      specificity: 1,
      paths: SETTINGS,
      samples: {
        match: [
          text('SESSION_SECRET=', random, '\n'),
          text('api_key: ', random, '\n'),
          text('export ACCESS_TOKEN=', random, '\n'),
        ],
        no: [
          () => 'SESSION_SECRET=\n',
          () => 'API_KEY=${API_KEY}\n',
          () => 'token: short\n',
          () => 'SESSION_SECRET=kw://prod/app/session-secret\n',
        ],
      },
      rotate,
      names: { item: 'secret', field: 'secret' },
      sources: ['https://cwe.mitre.org/data/definitions/798.html'],
    },
  ],
};
