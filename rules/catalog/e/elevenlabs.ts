/** ElevenLabs. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `sk_${g.chars('hex', 48)}`;

export const provider: Provider = {
  id: 'elevenlabs',
  title: 'ElevenLabs',
  url: 'https://elevenlabs.io',
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
      rotate: 'https://elevenlabs.io/app/settings/api-keys',
      names: { item: 'elevenlabs api-key', field: 'api-key' },
      sources: ['https://elevenlabs.io/docs/api-reference/authentication'],
    },
  ],
};
