/** Voyage AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'voyage',
  title: 'Voyage AI',
  url: 'https://www.voyageai.com',
  severity: 'high',
  opens: "makes embeddings at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.voyageai.com/'],
  rules: [{ kind: 'api-key', form: "'pa-' b64url{43}" }],
});
