/** Twilio. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { code, env, neighbours } from '../../sample-text.ts';

const rotate = 'https://www.twilio.com/docs/iam/api-keys';
const keySid = (g: Generator): string => `SK${g.chars('hex', 32)}`;

export const provider = defineProvider({
  id: 'twilio',
  title: 'Twilio',
  url: 'https://www.twilio.com',
  severity: 'high',
  opens: 'sends messages, places calls and buys numbers as the account',
  rotate: 'https://console.twilio.com/',
  sources: ['https://www.twilio.com/docs/iam/api-keys', 'https://www.twilio.com/docs/iam/api-keys/key-resource-v2010'],
  rules: [
    {
      kind: 'auth-token',
      title: 'Twilio auth token',
      severity: 'high',
      confidence: 0.88,
      words: ['twilio'],
      form: 'hex{32}',
      paired: ['twilio.account-sid'],
      rotate: 'https://www.twilio.com/docs/iam/api/authtoken',
      names: { item: 'twilio account', field: 'auth-token' },
      sources: ['https://www.twilio.com/docs/iam/api/authtoken'],
    },
    {
      id: 'twilio.api-key-sid',
      title: 'Twilio API key SID',
      severity: 'low',
      confidence: 0.7,
      pattern: token('SK[a-f0-9]{32}'),
      keywords: ['SK0', 'SK1', 'SK2', 'SK3', 'SK4', 'SK5', 'SK6', 'SK7', 'SK8', 'SK9', 'SKa', 'SKb', 'SKc', 'SKd', 'SKe', 'SKf'],
      minEntropy: 2.8,
      prefix: 'SK',
      half: true,
      paired: ['twilio.api-key-secret'],
      samples: { match: [env('TWILIO_API_KEY', keySid), code('apiKey', keySid)], no: neighbours(keySid) },
      rotate,
      names: { item: 'twilio api-key', field: 'sid' },
      sources: ['https://www.twilio.com/docs/iam/api-keys'],
    },
    {
      kind: 'account-sid',
      severity: 'low',
      confidence: 0.8,
      words: ['twilio'],
      form: "'AC' hex{32}",
      part: true,
      paired: ['twilio.auth-token'],
    },
    { kind: 'api-key-secret', words: ['twilio'], form: 'alnum{32}', paired: ['twilio.api-key-sid'] },
    { kind: 'api-key-sid-2', confidence: 0.8, words: ['twilio'], form: "'SK' hex{32}", paired: ['twilio.api-key-secret'] },
    {
      kind: 'resource-sid',
      severity: 'low',
      confidence: 0.8,
      words: ['twilio'],
      form: "('AD' | 'AL' | 'AP' | 'CA' | 'CF' | 'CL' | 'CN' | 'CR' | 'FW' | 'IP' | 'KS' | 'MM' | 'NO' | 'PK' | 'PN' | 'QU' | 'RE' | 'SC' | 'SD' | 'SM' | 'TR' | 'UT' | 'XE' | 'XR') hex{32}",
      part: true,
    },
    { kind: 'api-key-loose', words: ['twilio'], form: "'sk' xdigit{32}", loose: true },
  ],
});
