/** Composio. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'composio',
  title: 'Composio',
  url: 'https://composio.dev',
  severity: 'high',
  opens: "acts through the connected accounts' tools",
  rotate: 'https://platform.composio.dev',
  sources: ['https://docs.composio.dev/'],
  rules: [
    { kind: 'consumer-api-key', confidence: 0.9, words: ['composio'], form: "'ck_' b64url{20}" },
    { kind: 'organization-api-key', confidence: 0.9, words: ['composio'], form: "'oak_' b64url{20}" },
    {
      kind: 'project-api-key',
      confidence: 0.9,
      words: ['composio'],
      form: "'ak_' b64url{20}",
      verify: 'GET https://backend.composio.dev/api/v3/toolkits [x-api-key: {token}]',
    },
  ],
});
