/** DeepSeek. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'deepseek',
  title: 'DeepSeek',
  url: 'https://www.deepseek.com',
  severity: 'high',
  opens: "runs models at the account's cost",
  rotate: 'https://platform.deepseek.com/api_keys',
  sources: ['https://api-docs.deepseek.com/'],
  rules: [
    {
      kind: 'api-key',
      title: 'DeepSeek API key',
      severity: 'high',
      confidence: 0.9,
      words: ['deepseek'],
      form: "'sk-' hex{32}",
      verify: {
        method: 'GET',
        url: 'https://api.deepseek.com/user/balance',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://api-docs.deepseek.com/api/get-user-balance',
      },
      rotate: 'https://platform.deepseek.com/api_keys',
      names: { item: 'deepseek api-key', field: 'api-key' },
      sources: ['https://api-docs.deepseek.com/'],
    },
    {
      kind: 'api-key-loose',
      words: ['deepseek'],
      form: "'sk-' xdigit{32}",
      loose: true,
      verify: 'GET https://api.deepseek.com/models [Authorization: Bearer {token}]',
    },
    { kind: 'api-key-loose-2', form: "'sk-' hex{32,64}", loose: true },
  ],
});
