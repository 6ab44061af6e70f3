/** RubyGems. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, neighbours, yaml } from '../../sample-text.ts';

const apiKey = (g: Generator): string => `rubygems_${g.chars('hex', 48)}`;

export const provider = defineProvider({
  id: 'rubygems',
  title: 'RubyGems',
  url: 'https://rubygems.org',
  severity: 'critical',
  opens: "publishes and yanks the account's gems",
  rotate: 'https://rubygems.org/profile/api_keys',
  sources: ['https://guides.rubygems.org/api-key-scopes/'],
  rules: [
    {
      id: 'rubygems.api-key',
      title: 'RubyGems API key',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('rubygems_[a-f0-9]{48}'),
      keywords: ['rubygems_'],
      minEntropy: 3,
      prefix: 'rubygems_',
      samples: { match: [yaml(':rubygems_api_key', apiKey), env('GEM_HOST_API_KEY', apiKey)], no: neighbours(apiKey) },
      rotate: 'https://rubygems.org/profile/api_keys',
      names: { item: 'rubygems api-key', field: 'api-key' },
      sources: ['https://guides.rubygems.org/api-key-scopes/'],
    },
    { kind: 'api-key-any', form: "'rubygems_' alnum{42,52}", loose: true },
  ],
});
