/** User name and password in a URL or an Authorization header, bearer tokens in headers. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { decodeBase64 } from '../../checks/base64.ts';
import { passwordUrl } from '../../pattern.ts';
import { password, text } from '../../sample-text.ts';

const rotate = 'At the service that issued it.';
const basic = (g: Generator): string => Buffer.from(`svc:${g.chars('alnum', 16)}`).toString('base64');
const bearer = (g: Generator): string => g.chars('b64url', 40);

export const provider: Provider = {
  id: 'http',
  title: 'HTTP',
  url: 'https://www.rfc-editor.org/rfc/rfc7235',
  rules: [
    {
      id: 'http.url-password',
      title: 'Password in a URL',
      severity: 'high',
      confidence: 0.7,
      pattern: passwordUrl('https?|ftps?|sftp|ssh|git|wss?|smtps?|imaps?|ldaps?|mssql|sqlserver|clickhouse|nats|tls|mqtts?'),
      keywords: ['://'],
      window: { before: 16, after: 512 },
      chosen: true,
      specificity: 4,
      samples: {
        match: [
          (g) => `git clone https://deploy:${password(g)}@git.internal/app.git\n`,
          (g) => `SMTP_URL=smtps://mailer:${password(g)}@smtp.internal:465\n`,
        ],
        no: [
          () => 'https://user@host.internal/path\n',
          () => 'http://localhost:8080/@scope/package\n',
          () => 'https://deploy:${TOKEN}@git.internal/app.git\n',
        ],
      },
      rotate,
      names: { item: 'http login', field: 'password' },
      sources: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
    },
    {
      id: 'http.basic-header',
      title: 'User name and password in an Authorization header',
      severity: 'high',
      confidence: 0.75,
      pattern:
        /authorization["'`]?\]?[ \t]{0,4}(?:=>|[:=,])[ \t]{0,4}\\{0,2}["'`]?basic[ \t]{1,4}(?<secret>[A-Za-z0-9+/]{8,400}={0,2})(?![A-Za-z0-9+/=_-])/i,
      keywords: ['authorization'],
      check: (secret) => {
        const bytes = decodeBase64(secret);
        return bytes !== null && /^[ -~]{0,200}:[ -~]{3,200}$/.test(new TextDecoder('latin1').decode(bytes));
      },
      specificity: 5,
      samples: {
        match: [text("curl -H 'Authorization: Basic ", basic, "'\n"), text('  "Authorization": "Basic ', basic, '"\n')],
        no: [() => 'Authorization: Basic ${CREDENTIALS}\n', text('Authorization: Basic ', (g) => g.chars('lower', 5), '\n')],
      },
      rotate,
      names: { item: 'http login', field: 'authorization' },
      sources: ['https://www.rfc-editor.org/rfc/rfc7617'],
    },
    {
      id: 'http.curl-user',
      title: 'Password in a curl command',
      severity: 'high',
      confidence: 0.7,
      pattern:
        /(?<=curl [^\n]{0,56})(?:-u |--user[ =])["']?[^\s:"'$<{]{1,40}:(?![$<{])(?<secret>[^\s"'`<>\\]{4,100})(?=["'\s]|$)/,
      keywords: ['-u ', '--user'],
      chosen: true,
      specificity: 4,
      samples: {
        match: [
          text('curl -u app:', password, ' https://host.internal/\n'),
          text("curl -X POST --user 'app:", password, "' https://host.internal/\n"),
        ],
        no: [() => 'curl -u app https://host.internal/\n', () => 'curl -u "$USER:$PASSWORD" https://host.internal/\n'],
      },
      rotate,
      names: { item: 'http login', field: 'password' },
      sources: ['https://curl.se/docs/manpage.html#-u'],
    },
    {
      id: 'http.bearer-header',
      title: 'Bearer token in an Authorization header',
      severity: 'high',
      confidence: 0.65,
      pattern:
        /authorization["'`]?\]?[ \t]{0,4}(?:=>|[:=,])[ \t]{0,4}\\{0,2}["'`]?(?:bearer|token)[ \t]{1,4}(?<secret>[A-Za-z0-9_.~+/-]{16,800}={0,2})(?![A-Za-z0-9_.~+/=-])/i,
      keywords: ['authorization'],
      window: { before: 64, after: 900 },
      minEntropy: 3.2,
      specificity: 3,
      samples: {
        match: [text("curl -H 'Authorization: Bearer ", bearer, "'\n"), text('  "Authorization": "Bearer ', bearer, '"\n')],
        no: [
          () => 'Authorization: Bearer ${TOKEN}\n',
          () => 'Authorization: Bearer <token>\n',
          () => 'Authorization: Bearer abc\n',
        ],
      },
      rotate,
      names: { item: 'http bearer', field: 'token' },
      sources: ['https://www.rfc-editor.org/rfc/rfc6750#section-2.1'],
    },
  ],
};
