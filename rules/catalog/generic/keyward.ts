/** Keyward's own tokens: 32 base62 characters and six of CRC-32 behind a prefix that names the scope. */
import type { Generator } from '../../generator.ts';
import type { Provider, Rule } from '../../rule.ts';
import { crc32Base62, endsInCrc32Base62 } from '../../checks/crc32.ts';
import { token } from '../../pattern.ts';
import { env, json, misprint, neighbours } from '../../sample-text.ts';

const OVER_THE_API = 'Revoke it at the service: DELETE /v1/tokens/ID.';

function describe(kind: string, prefix: string, title: string, severity: Rule['severity'], rotate: string): Rule {
  const value = (g: Generator): string => {
    const random = g.chars('alnum', 32);
    return `${prefix}${random}${crc32Base62(random)}`;
  };
  return {
    id: `keyward.${kind}`,
    title,
    severity,
    confidence: 0.97,
    pattern: token(`${prefix}[A-Za-z0-9]{38}`),
    keywords: [prefix],
    check: (secret) => (endsInCrc32Base62(secret.slice(4)) ? 'certain' : false),
    prefix,
    samples: { match: [env('KEYWARD_TOKEN', value), json('token', value)], no: [...neighbours(value), misprint(value)] },
    rotate,
    names: { item: `keyward ${kind}`, field: 'token' },
    sources: ['unconfirmed'],
  };
}

export const provider: Provider = {
  id: 'keyward',
  title: 'Keyward',
  rules: [
    describe('push-token', 'kwp_', 'Keyward push token', 'low', OVER_THE_API),
    describe('agent-token', 'kwa_', 'Keyward agent token', 'critical', 'Stop its agent: keyward agent suspend NAME.'),
    describe('admin-token', 'kwx_', 'Keyward administration token', 'critical', OVER_THE_API),
  ],
};
