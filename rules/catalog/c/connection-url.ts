/** Connection URLs of databases and brokers. The secret is the password alone, so that the rest of the URL stays readable. */
import type { Provider, Rule } from '../../rule.ts';
import { passwordUrl } from '../../pattern.ts';
import { password } from '../../sample-text.ts';

interface Kind {
  readonly kind: string;
  readonly title: string;
  readonly schemes: string;
  readonly keywords: readonly string[];
  readonly scheme: string;
  readonly host: string;
  readonly source: string;
}

const kinds: readonly Kind[] = [
  {
    kind: 'postgres',
    title: 'PostgreSQL connection URL with a password',
    schemes: '(?:jdbc:)?(?:postgres(?:ql)?|postgis|cockroachdb)(?:\\+[a-z0-9]{1,20})?',
    keywords: ['postgres', 'postgis', 'cockroachdb'],
    scheme: 'postgresql',
    host: 'db.internal:5432/app',
    source: 'https://www.postgresql.org/docs/current/libpq-connect.html',
  },
  {
    kind: 'mysql',
    title: 'MySQL or MariaDB connection URL with a password',
    schemes: '(?:jdbc:)?(?:mysqlx?2?|mariadb)(?:\\+[a-z0-9]{1,20})?',
    keywords: ['mysql', 'mariadb'],
    scheme: 'mysql',
    host: 'db.internal:3306/app',
    source: 'https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html',
  },
  {
    kind: 'mongodb',
    title: 'MongoDB connection string with a password',
    schemes: 'mongodb(?:\\+srv)?',
    keywords: ['mongodb'],
    scheme: 'mongodb+srv',
    host: 'cluster0.a1b2c.mongodb.net/app',
    source: 'https://www.mongodb.com/docs/manual/reference/connection-string/',
  },
  {
    kind: 'redis',
    title: 'Redis or Valkey URL with a password',
    schemes: '(?:rediss?|valkeys?)(?:\\+[a-z]{1,20})?',
    keywords: ['redis', 'valkey'],
    scheme: 'rediss',
    host: 'cache.internal:6380/0',
    source: 'https://redis.io/docs/latest/develop/tools/cli/',
  },
  {
    kind: 'amqp',
    title: 'AMQP URL with a password',
    schemes: 'amqps?',
    keywords: ['amqp://', 'amqps://'],
    scheme: 'amqps',
    host: 'mq.internal:5671/jobs',
    source: 'https://www.rabbitmq.com/docs/uri-spec',
  },
];

function describe({ kind, title, schemes, keywords, scheme, host, source }: Kind): Rule {
  return {
    id: `connection-url.${kind}`,
    title,
    severity: 'high',
    confidence: 0.85,
    pattern: passwordUrl(schemes),
    keywords,
    chosen: true,
    samples: {
      match: [
        (g) => `${kind.toUpperCase()}_URL=${scheme}://app:${password(g)}@${host}\n`,
        (g) => `  "url": "${scheme}://app_${g.chars('lower', 3)}:${password(g)}@${host}",\n`,
      ],
      no: [
        () => `${scheme}://app@${host}\n`,
        () => `${scheme}://app:\${PASSWORD}@${host}\n`,
        () => `${scheme}://app:<password>@${host}\n`,
        () => `${scheme}://${host}\n`,
      ],
    },
    rotate: 'Change the password of this user in the database or broker.',
    names: { item: `${kind} connection`, field: 'password' },
    sources: [source],
  };
}

export const provider: Provider = {
  id: 'connection-url',
  title: 'Connection URLs',
  url: 'https://www.rfc-editor.org/rfc/rfc3986',
  rules: kinds.map(describe),
};
