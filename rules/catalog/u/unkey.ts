/** Unkey. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'unkey',
  title: 'Unkey',
  url: 'https://www.unkey.com',
  severity: 'critical',
  opens: "creates, reads and revokes the workspace's api keys",
  rotate: "In the account's API settings.",
  sources: ['https://www.unkey.com/docs'],
  rules: [
    { kind: 'api-key', confidence: 0.9, words: ['unkey'], form: "'key_' alnum{10,48}" },
    { kind: 'api-key-secret', words: ['unkey'], form: 'alnum{20,48}' },
    {
      kind: 'root-key',
      form: "'unkey_' alnum{20,32}",
      verify: 'POST https://api.unkey.com/v2/keys.verifyKey [Authorization: Bearer {token}]',
    },
  ],
});
