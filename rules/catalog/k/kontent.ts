/** Kontent.ai. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'kontent',
  title: 'Kontent.ai',
  url: 'https://kontent.ai',
  severity: 'high',
  opens: 'reads or writes the content of the project',
  rotate: 'In Kontent.ai, under Project settings, API keys.',
  sources: ['https://kontent.ai/learn/docs/apis/api-keys'],
  rules: [
    {
      kind: 'api-key',
      words: ['kontent'],
      nameOnly: true,
      form: 'alnum[-]{36}',
      verify: 'GET https://deliver.kontent.ai/{token}/items',
    },
  ],
});
