/** PyPI. A token is a macaroon whose first bytes name the index. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const apiToken = (g: Generator): string => `pypi-AgEIcHlwaS5vcmc${g.chars('b64url', 150)}`;

export const provider = defineProvider({
  id: 'pypi',
  title: 'PyPI',
  url: 'https://pypi.org',
  severity: 'critical',
  opens: "publishes releases of the account's or project's packages",
  rotate: 'In the account settings, under API tokens.',
  sources: ['https://pypi.org/help/'],
  rules: [
    {
      id: 'pypi.api-token',
      title: 'PyPI API token',
      severity: 'critical',
      confidence: 0.98,
      // The letters after the prefix are base64 of version, field and `pypi.org` or `test.pypi.org`.
      pattern: token('pypi-(?:AgEIcHlwaS5vcmc|AgENdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1000}', 'base64url'),
      keywords: ['pypi-AgE'],
      window: { before: 64, after: 1040 },
      minEntropy: 4,
      prefix: 'pypi-',
      samples: {
        match: [env('TWINE_PASSWORD', apiToken), text('password = ', apiToken, '\n'), json('token', apiToken)],
        no: [
          text('pypi-AgEIcHlwaS5vcmc', (g) => g.chars('b64url', 40), '\n'),
          text('pypi-', (g) => g.chars('b64url', 150), '\n'),
        ],
      },
      rotate: 'https://pypi.org/manage/account/token/',
      names: { item: 'pypi api-token', field: 'token' },
      sources: ['https://docs.pypi.org/api/secrets/', 'https://pypi.org/help/#apitoken'],
    },
    { kind: 'api-token-any', form: "'pypi-' b64url{85,1000}", loose: true },
  ],
});
