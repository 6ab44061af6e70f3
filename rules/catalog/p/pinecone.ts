/** Pinecone. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pinecone',
  title: 'Pinecone',
  url: 'https://www.pinecone.io',
  severity: 'high',
  opens: "reads and writes the project's vector indexes",
  rotate: 'https://app.pinecone.io',
  sources: ['https://docs.pinecone.io/guides/get-started/authentication'],
  rules: [
    {
      kind: 'api-key',
      form: "'pcsk_' alnum{5,6} '_' alnum{63}",
      verify: 'GET https://api.pinecone.io/indexes [Api-Key: {token}]',
    },
    {
      kind: 'api-key-legacy',
      confidence: 0.8,
      words: ['pinecone'],
      form: 'uuid',
      verify: 'GET https://api.pinecone.io/indexes [Api-Key: {token}]',
    },
    {
      kind: 'api-key-loose',
      words: ['pinecone'],
      form: 'UUID',
      loose: true,
      verify: 'GET https://api.pinecone.io/indexes [Api-Key: {token}]',
    },
  ],
});
