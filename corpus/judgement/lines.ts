/** Small files in the syntaxes that credentials stand in, some with one and some with none. Values are drawn, never written down. */
import type { Generator } from '../../rules/index.ts';
import { drawn, phrase } from './values.ts';

export interface Line {
  readonly name: string;
  readonly path: string;
  readonly text: (generate: Generator) => string;
}

const token = (generate: Generator): string => generate.chars('alnum', 40);
const hex = (count: number) => (generate: Generator) => generate.chars('hex', count);
const base64 = (count: number) => (generate: Generator) => Buffer.from(generate.bytes(count)).toString('base64');
const key = (generate: Generator): string => generate.chars('alnum', 24);

type Value = (generate: Generator) => string;

function holding(name: string, path: string, before: string, value: Value, after = '\n'): Line {
  return { name, path, text: (generate) => `${before}${value(generate)}${after}` };
}

export const CREDENTIALS: readonly Line[] = [
  // Settings.
  holding('.env, password', '.env', 'DB_HOST=db\nDB_USER=app\nDB_PASSWORD=', phrase),
  holding('.env, drawn password in quotes', '.env', 'SMTP_USER=app\nSMTP_PASSWORD="', drawn, '"\n'),
  holding('.env, api key', '.env', 'PORT=8080\nSEARCH_API_KEY=', key),
  holding('.env, session secret in hex', '.env.production', 'SESSION_SECRET=', hex(64)),
  holding('.env, exported', '.envrc', 'export ACCESS_TOKEN=', token),
  holding('INI', 'app.ini', '[database]\nuser = app\npassword = ', phrase),
  holding('properties', 'application.properties', 'spring.datasource.username=app\nspring.datasource.password=', phrase),
  holding('TOML', 'config.toml', '[auth]\nsecret_key = "', token, '"\n'),
  holding('my.cnf', 'my.cnf', '[client]\nuser=backup\npassword=', drawn),
  holding(
    'php configuration',
    'config.php',
    "<?php\n$config['db_username'] = 'app';\n$config['db_password'] = '",
    phrase,
    "';\n",
  ),
  holding('php define', 'wp-config.php', "define( 'DB_USER', 'app' );\ndefine( 'DB_PASSWORD', '", drawn, "' );\n"),
  holding('properties, key store', 'server.properties', 'ssl.keystore.password=', phrase),
  // Data.
  holding('JSON, password', 'config.json', '{\n  "username": "app",\n  "password": "', phrase, '"\n}\n'),
  holding('JSON, api key', 'settings.json', '{\n  "apiKey": "', key, '",\n  "retries": 3\n}\n'),
  holding('JSON, client secret', 'appsettings.json', '{\n  "ClientId": "app",\n  "ClientSecret": "', token, '"\n}\n'),
  holding('JSON in a string', 'body.js', 'const body = "{\\"user\\": \\"app\\", \\"password\\": \\"', phrase, '\\"}";\n'),
  holding('YAML, password', 'config.yaml', 'database:\n  username: app\n  password: ', phrase),
  holding('YAML, quoted', 'config.yml', 'redis:\n  host: redis\n  password: "', drawn, '"\n'),
  holding('YAML, token', 'ci.yml', 'deploy:\n  auth_token: ', token),
  holding(
    'XML element',
    'settings.xml',
    '<server>\n  <username>deploy</username>\n  <password>',
    phrase,
    '</password>\n</server>\n',
  ),
  holding('XML attribute', 'web.xml', '<connection user="app" password="', drawn, '" />\n'),
  holding('XML, key and value', 'app.config', '<add key="ApiSecret" value="', token, '" />\n'),
  holding('Helm values', 'values.yaml', 'postgresql:\n  auth:\n    username: app\n    password: ', phrase),
  holding(
    'docker-compose, map',
    'docker-compose.yml',
    'services:\n  db:\n    environment:\n      POSTGRES_USER: app\n      POSTGRES_PASSWORD: ',
    phrase,
  ),
  holding(
    'docker-compose, list',
    'docker-compose.yml',
    'services:\n  db:\n    environment:\n      - MYSQL_USER=app\n      - MYSQL_PASSWORD=',
    drawn,
  ),
  holding('Terraform', 'main.tf', 'resource "database" "main" {\n  username = "app"\n  password = "', drawn, '"\n}\n'),
  holding('Terraform variables', 'prod.tfvars', 'db_username = "app"\ndb_password = "', phrase, '"\n'),
  holding('HCL', 'agent.hcl', 'auth {\n  token = "', token, '"\n}\n'),
  holding(
    'notebook',
    'work.ipynb',
    '{"cells": [{"source": [\n  "user = \\"app\\"\\n",\n  "password = \\"',
    phrase,
    '\\"\\n"\n]}]}\n',
  ),
  holding('Ansible', 'group_vars/all.yml', 'mysql_root_password: ', drawn),
  // Code.
  holding('Python', 'job.py', 'user = "app"\npassword = "', phrase, '"\n'),
  holding('Python, keyword argument', 'job.py', 'conn = connect(host="db", user="app", password="', phrase, '")\n'),
  holding('Python, dictionary', 'settings.py', "DATABASE = {\n    'USER': 'app',\n    'PASSWORD': '", drawn, "',\n}\n"),
  holding(
    'Python, secret key',
    'settings.py',
    "SECRET_KEY = '",
    (g) => g.chars('abcdefghijklmnopqrstuvwxyz0123456789!@^*(-_=+)', 50),
    "'\n",
  ),
  holding('JavaScript', 'client.js', "const apiKey = '", key, "';\n"),
  holding('JavaScript, member', 'client.js', "config.auth.password = '", phrase, "';\n"),
  holding('JavaScript, object', 'server.js', "mysql.createConnection({ host: 'db', user: 'app', password: '", phrase, "' });\n"),
  holding('TypeScript, typed', 'client.ts', "private readonly password: string = '", drawn, "';\n"),
  holding('Java', 'Main.java', 'private static final String PASSWORD = "', phrase, '";\n'),
  holding('Java, setter', 'Main.java', 'source.setUsername("app");\nsource.setPassword("', phrase, '");\n'),
  holding('Java, put', 'Main.java', 'props.put("user", "app");\nprops.put("password", "', drawn, '");\n'),
  holding('C#', 'Client.cs', 'var clientSecret = "', token, '";\n'),
  holding('Go', 'main.go', 'client := New(Options{User: "app", Password: "', phrase, '"})\n'),
  holding('Go, constant', 'main.go', 'const apiToken = "', token, '"\n'),
  holding('Ruby, hash rocket', 'config.rb', ":username => 'app', :password => '", phrase, "'\n"),
  holding('PHP, array', 'database.php', "'username' => 'app',\n'password' => '", phrase, "',\n"),
  holding('comparison', 'login.py', 'if user == "app" and password == "', phrase, '":\n    allow()\n'),
  holding('default of a lookup', 'settings.py', "PASSWORD = os.environ.get('DB_PASSWORD', '", phrase, "')\n"),
  holding('comment', 'notes.py', '# login: app\n# password: ', phrase),
  // Commands.
  holding('flag', 'deploy.sh', 'db-dump --user app --password ', phrase, ' --host db\n'),
  holding('flag with an equals sign', 'deploy.sh', 'deploy --token=', token, ' --now\n'),
  holding('shell history', '.bash_history', 'cd app\ncurl -u app:', phrase, ' https://host.internal/\nls\n'),
  holding('shell, exported password', 'run.sh', 'export PGUSER=app\nexport PGPASSWORD="', phrase, '"\n'),
  holding('shell, default', 'run.sh', 'DB_PASSWORD=${DB_PASSWORD:-', phrase, '}\n'),
  holding('PowerShell, secure string', 'setup.ps1', '$password = ConvertTo-SecureString "', phrase, '" -AsPlainText -Force\n'),
  holding('Dockerfile', 'Dockerfile', 'FROM debian\nENV DB_USER=app\nENV DB_PASSWORD=', drawn),
  holding('GitHub workflow', '.github/workflows/ci.yml', 'jobs:\n  test:\n    env:\n      API_TOKEN: ', token),
  holding('batch file', 'run.bat', 'set DB_USER=app\nset DB_PASSWORD=', phrase),
  // SQL, URLs, headers.
  holding('SQL, identified by', 'init.sql', "CREATE USER 'app'@'%' IDENTIFIED BY '", phrase, "';\n"),
  holding('SQL, with password', 'init.sql', "CREATE USER app WITH PASSWORD '", phrase, "';\n"),
  holding('connection string', 'app.config', 'Server=db;Database=app;User Id=app;Password=', drawn, ';\n'),
  holding('URL', '.env', 'MAIL_URL=smtps://app:', phrase, '@mail.internal:465\n'),
  holding('basic header', 'request.http', 'GET / HTTP/1.1\nAuthorization: Basic ', (g) =>
    Buffer.from(`app:${phrase(g)}`).toString('base64'),
  ),
  holding('bearer header', 'request.http', 'GET / HTTP/1.1\nAuthorization: Bearer ', token),
  holding('key header', 'client.py', "headers = {'X-Api-Key': '", key, "'}\n"),
  holding('readme', 'README.md', 'Log in with user `admin` and password: `', phrase, '`\n'),
  holding('encryption key in base64', 'config.yaml', 'encryption_key: "', base64(32), '"\n'),
];

const plain = (name: string, path: string, text: string): Line => ({ name, path, text: () => text });

export const OTHERS: readonly Line[] = [
  // References and lookups.
  plain('variable in braces', 'config.yaml', 'password: ${DB_PASSWORD}\n'),
  plain('variable', 'run.sh', 'mysql --user app --password "$DB_PASSWORD"\n'),
  plain('variable with an empty default', '.env', 'DB_PASSWORD=${DB_PASSWORD:-}\n'),
  plain('process environment', 'client.js', 'const apiKey = process.env.SEARCH_API_KEY;\n'),
  plain('environment of Python', 'settings.py', "PASSWORD = os.environ['DB_PASSWORD']\n"),
  plain('environment of Python, with get', 'settings.py', "SECRET_KEY = os.getenv('APP_SECRET_KEY')\n"),
  plain('environment of Ruby', 'config.rb', "password: ENV['DB_PASSWORD']\n"),
  plain('environment of Go', 'main.go', 'password := os.Getenv("DB_PASSWORD")\n'),
  plain('environment of Java', 'Main.java', 'String password = System.getenv("DB_PASSWORD");\n'),
  plain('environment of PHP', 'config.php', "'password' => env('DB_PASSWORD', ''),\n"),
  plain('workflow secret', '.github/workflows/ci.yml', 'env:\n  API_TOKEN: ${{ secrets.API_TOKEN }}\n'),
  plain('Helm template', 'templates/secret.yaml', 'password: {{ .Values.postgresql.password | b64enc }}\n'),
  plain('Jinja template', 'config.j2', 'password = {{ vault_db_password }}\n'),
  plain('vault reference', '.env', 'DB_PASSWORD=op://infrastructure/database/password\n'),
  plain('Terraform variable', 'main.tf', 'password = var.db_password\n'),
  plain('Terraform resource', 'main.tf', 'password = random_password.main.result\n'),
  plain(
    'Kubernetes secret reference',
    'deploy.yaml',
    'valueFrom:\n  secretKeyRef:\n    name: db-credentials\n    key: password\n',
  ),
  plain('ERB', 'database.yml', "password: <%= ENV['DB_PASSWORD'] %>\n"),
  plain('batch variable', 'run.bat', 'set PASSWORD=%DB_PASSWORD%\n'),
  // Code.
  plain('parameter', 'client.py', 'def connect(user, password=None, token=None):\n'),
  plain('call', 'client.js', 'const token = await getToken(user);\n'),
  plain('member', 'client.js', 'const password = request.body.password;\n'),
  plain('type', 'client.ts', 'interface Login { password: string; token: string | undefined }\n'),
  plain('struct tag', 'model.go', 'Password string `json:"password" validate:"required"`\n'),
  plain('comparison with nothing', 'login.java', 'if (password == null || password.isEmpty()) return;\n'),
  plain('comparison with a kind', 'parser.js', "if (token.type === 'identifier') next();\n"),
  plain('query selector', 'login.js', "const password = document.querySelector('#password-field');\n"),
  plain(
    'input',
    'login.html',
    '<input type="password" name="password" placeholder="Your password" autocomplete="current-password">\n',
  ),
  plain('constant of a name', 'Keys.java', 'public static final String PASSWORD_KEY = "password";\n'),
  plain('constant of a parameter', 'keys.go', 'const tokenParam = "access_token"\n'),
  plain('header name', 'client.js', "const tokenHeader = 'X-Access-Token';\n"),
  plain('setting name', 'settings.ts', "const PASSWORD_SETTING = 'security.password.minimum-length';\n"),
  plain('path of a file', 'config.yaml', 'password_file: /run/secrets/db_password\n'),
  plain('path of a key', 'server.conf', 'ssl_certificate_key /etc/ssl/private/server.key;\n'),
  plain('URL of tokens', 'config.json', '{ "token_endpoint": "https://login.internal/oauth2/token" }\n'),
  plain('keyword of a grammar', 'lexer.ts', "const token = { kind: 'keyword', text: 'function' };\n"),
  plain('C macro', 'crypto.h', '#define KEY_LENGTH 32\n#define AUTH_TOKEN_SIZE sizeof(struct auth_token)\n'),
  plain('annotation', 'User.java', '@Column(name = "password_hash", nullable = false)\n'),
  plain('SQL column', 'schema.sql', 'password varchar(255) NOT NULL,\n'),
  plain('SQL parameter', 'query.sql', 'UPDATE users SET password = :new_password WHERE id = :id;\n'),
  plain('prepared statement', 'db.php', "$db->prepare('SELECT id FROM users WHERE password = ?');\n"),
  plain('assertion on a message', 'login.test.js', "expect(errors.password).toBe('Password is too short');\n"),
  // Texts.
  plain('label', 'en.ts', "export default { password: 'Password', confirmPassword: 'Confirm your password' };\n"),
  plain('label in German', 'de.json', '{ "password": "Passwort vergessen?", "newPassword": "Neues Passwort" }\n'),
  plain('label in French', 'fr.js', "password: 'Mot de passe oublié',\n"),
  plain('label in Chinese', 'zh.js', "password: '请输入密码',\n"),
  plain('message', 'errors.py', 'INVALID_PASSWORD = "The password you entered is not correct."\n'),
  plain('prose', 'README.md', 'Set password: a phrase of at least twelve characters.\n'),
  plain('usage', 'cli.py', 'parser.add_argument("--password", help="password of the database user")\n'),
  plain('manual', 'README.md', 'Run `deploy --token TOKEN` after you created one.\n'),
  // Stand-ins.
  plain('your token', '.env.example', 'API_TOKEN=your-api-token-here\n'),
  plain('change me', 'docker-compose.yml', 'POSTGRES_PASSWORD: changeme\n'),
  plain('angle brackets', 'README.md', 'export API_KEY=<your api key>\n'),
  plain('crosses', 'config.json', '{ "apiKey": "xxxxxxxxxxxxxxxxxxxxxxxx" }\n'),
  plain('stars', 'README.md', 'password: ********\n'),
  plain('empty', 'config.ini', 'password = ""\ntoken =\n'),
  plain('redacted', 'log.txt', 'connecting with password=[REDACTED]\n'),
  // Numbers, digests, identifiers.
  { name: 'UUID', path: 'app.json', text: (g) => `{ "keyId": "${g.uuid()}", "tokenId": "${g.uuid()}" }\n` },
  { name: 'client id', path: 'app.yaml', text: (g) => `client_id: ${g.uuid()}\n` },
  { name: 'digest of a password', path: 'users.sql', text: (g) => `password_hash = '$2b$12$${g.chars('alnum', 53)}'\n` },
  {
    name: 'crypted password',
    path: 'shadow.yml',
    text: (g) => `password: "$6$${g.chars('alnum', 8)}$${g.chars('alnum', 86)}"\n`,
  },
  { name: 'lock file', path: 'package-lock.json', text: (g) => `"integrity": "sha512-${base64(64)(g)}"\n` },
  { name: 'commit', path: 'vendor.json', text: (g) => `{ "revision": "${hex(40)(g)}", "checksum": "${hex(64)(g)}" }\n` },
  { name: 'public key', path: 'config.yaml', text: (g) => `public_key: "${base64(32)(g)}"\n` },
  { name: 'cache key', path: 'ci.yml', text: (g) => `cache_key: deps-linux-${hex(8)(g)}\n` },
  {
    name: 'fingerprint of a key',
    path: 'known.txt',
    text: (g) => `key fingerprint = SHA256:${base64(32)(g).replace('=', '')}\n`,
  },
  plain('expiry', 'auth.yaml', 'token_expiry: 86400\npassword_min_length: 12\n'),
  plain('hexadecimal constant', 'driver.c', '#define AUTH_KEY_MASK 0x00ff00ff\n'),
  plain('primary key', 'schema.json', '{ "primaryKey": "customerIdentifier", "sortKey": "createdTimestamp" }\n'),
];
