/** DeepSeek. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { assigned } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const value = (g: Generator): string => `sk-${g.chars('hex', 32)}`;

export const provider: Provider = {
  id: 'deepseek',
  title: 'DeepSeek',
  url: 'https://www.deepseek.com',
  rules: [
    {
      id: 'deepseek.api-key',
      title: 'DeepSeek API key',
      severity: 'high',
      confidence: 0.9,
      pattern: assigned('deepseek[_-]?(?:api[_-]?)?(?:key|token)', 'sk-[a-f0-9]{32}'),
      keywords: ['deepseek'],
      minEntropy: 2.8,
      samples: {
        match: [env('DEEPSEEK_API_KEY', value), json('deepseekApiKey', value)],
        no: [text('DEEPSEEK_API_KEY=', (g) => value(g).slice(1), '\n'), text('build ', value, '\n')],
      },
      rotate: 'https://platform.deepseek.com/api_keys',
      names: { item: 'deepseek api-key', field: 'api-key' },
      sources: ['https://api-docs.deepseek.com/'],
    },
  ],
};
