/** Dify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dify',
  title: 'Dify',
  url: 'https://dify.ai',
  severity: 'high',
  opens: 'runs the app or reads its knowledge base',
  rotate: "In the Dify app's API Access page.",
  sources: ['https://docs.dify.ai/en/use-dify/publish/developing-with-apis'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['dify'],
      form: "'app-' xdigit{24}",
      verify: 'GET https://api.dify.ai/v1/info [Authorization: Bearer {token}]',
    },
  ],
});
