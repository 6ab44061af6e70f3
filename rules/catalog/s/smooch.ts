/** Sunshine Conversations (formerly Smooch). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'smooch',
  title: 'Sunshine Conversations (formerly Smooch)',
  url: 'https://www.zendesk.com',
  severity: 'high',
  opens: 'reads and sends customer conversations',
  rotate: "In the account's API settings.",
  sources: ['https://docs.smooch.io/'],
  rules: [
    {
      kind: 'api-key-id',
      severity: 'low',
      confidence: 0.6,
      words: ['smooch', 'sunshine_conversations'],
      form: "('act_' | 'app_') hex{24}",
      part: true,
      paired: ['smooch.api-key-secret'],
    },
    {
      kind: 'api-key-secret',
      confidence: 0.6,
      words: ['smooch', 'sunshine_conversations'],
      form: 'b64url{86}',
      paired: ['smooch.api-key-id'],
    },
  ],
});
