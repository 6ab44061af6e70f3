/** NuGet. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const apiKey = (g: Generator): string => `oy2${g.chars('lowalnum', 43)}`;

export const provider = defineProvider({
  id: 'nuget',
  title: 'NuGet',
  url: 'https://www.nuget.org',
  severity: 'critical',
  opens: 'publishes packages of the account',
  rotate: 'In the nuget.org account, under API keys.',
  sources: ['https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys'],
  rules: [
    {
      id: 'nuget.api-key',
      title: 'NuGet API key',
      severity: 'critical',
      confidence: 0.93,
      pattern: token('oy2[a-z0-9]{43}'),
      keywords: ['oy2'],
      minEntropy: 3.5,
      prefix: 'oy2',
      samples: { match: [env('NUGET_API_KEY', apiKey), json('apiKey', apiKey)], no: neighbours(apiKey) },
      rotate: 'https://www.nuget.org/account/apikeys',
      names: { item: 'nuget api-key', field: 'api-key' },
      sources: ['unconfirmed'],
    },
    {
      kind: 'config-cleartext-password',
      words: ['cleartextpassword', 'packagesourcecredentials'],
      form: 'any{8,128}',
      chosen: true,
    },
  ],
});
