/** web3.storage (Storacha). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'web3storage',
  title: 'web3.storage (Storacha)',
  url: 'https://web3.storage',
  severity: 'high',
  opens: "uploads and lists the account's stored files",
  rotate: 'Retired api: delete the old token in the account.',
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['web3storage', 'web3'],
      form: "'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ' b64url{100,300} '.' b64url{25,100}",
      verify: 'GET https://api.web3.storage/user/uploads [Authorization: Bearer {token}]',
    },
  ],
});
