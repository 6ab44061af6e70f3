/** ElevenLabs. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `sk_${g.chars('hex', 48)}`;

export const provider = defineProvider({
  id: 'elevenlabs',
  title: 'ElevenLabs',
  url: 'https://elevenlabs.io',
  severity: 'high',
  opens: "synthesises speech and clones voices at the account's cost",
  rotate: 'https://elevenlabs.io/app/settings/api-keys',
  sources: ['https://elevenlabs.io/docs'],
  otherHosts: true,
  rules: [
    {
      id: 'elevenlabs.api-key',
      title: 'ElevenLabs API key',
      severity: 'medium',
      confidence: 0.93,
      pattern: token('sk_[a-f0-9]{48}'),
      keywords: ['sk_'],
      minEntropy: 3,
      prefix: 'sk_',
      samples: { match: [env('ELEVENLABS_API_KEY', value), json('token', value)], no: neighbours(value) },
      verify: {
        method: 'GET',
        url: 'https://api.elevenlabs.io/v1/user',
        headers: { 'xi-api-key': '{token}' },
        dead: { status: [401], has: ['invalid_api_key'] },
        otherHosts: true,
        source: 'https://elevenlabs.io/docs/api-reference/user/get',
      },
      rotate: 'https://elevenlabs.io/app/settings/api-keys',
      names: { item: 'elevenlabs api-key', field: 'api-key' },
      sources: ['https://elevenlabs.io/docs/api-reference/authentication'],
    },
    {
      kind: 'api-key-legacy',
      confidence: 0.6,
      words: ['elevenlabs', 'eleven_labs', 'xi_api_key'],
      form: 'hex{32}',
      verify: 'GET https://api.elevenlabs.io/v1/user [xi-api-key: {token}]',
    },
    {
      kind: 'api-key-loose',
      words: ['elevenlabs'],
      form: "'sk_' xdigit{48}",
      loose: true,
      verify: 'GET https://api.elevenlabs.io/v1/user/subscription [xi-api-key: {token}]',
    },
  ],
});
