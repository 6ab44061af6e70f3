/** DeepSeek. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'deepseek',
  title: 'DeepSeek',
  url: 'https://www.deepseek.com',
  rules: [
    {
      kind: 'api-key',
      title: 'DeepSeek API key',
      severity: 'high',
      confidence: 0.9,
      words: ['deepseek'],
      form: "'sk-' hex{32}",
      rotate: 'https://platform.deepseek.com/api_keys',
      names: { item: 'deepseek api-key', field: 'api-key' },
      sources: ['https://api-docs.deepseek.com/'],
    },
  ],
});
