/** Pinata. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pinata',
  title: 'Pinata',
  url: 'https://pinata.cloud',
  severity: 'medium',
  opens: "uploads and deletes the account's IPFS files",
  rotate: "In the account's API settings.",
  sources: ['https://docs.pinata.cloud'],
  rules: [
    { kind: 'api-key', confidence: 0.6, words: ['pinata'], form: 'hex{20}', paired: ['pinata.api-secret'] },
    { kind: 'api-secret', confidence: 0.6, words: ['pinata'], form: 'hex{64}', paired: ['pinata.api-key'] },
    {
      kind: 'jwt',
      confidence: 0.6,
      words: ['pinata'],
      form: "'eyJ' b64url{20,200} '.eyJ' b64url{100,2000} '.' b64url{43}",
      verify: 'GET https://api.pinata.cloud/data/testAuthentication [Authorization: Bearer {token}]',
    },
  ],
});
