/** Mux. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mux',
  title: 'Mux',
  url: 'https://www.mux.com',
  severity: 'high',
  opens: "uploads, reads and deletes the account's videos",
  rotate: "In the account's API settings.",
  sources: ['https://docs.mux.com'],
  rules: [
    { kind: 'access-token-id', severity: 'low', words: ['mux'], nameOnly: true, form: 'UUID', part: true },
    {
      kind: 'access-token-secret',
      words: ['mux'],
      nameOnly: true,
      form: 'b64[=]{75}',
      paired: ['mux.access-token-id'],
      verify: 'GET https://api.mux.com/video/v1/assets?limit=1 [Authorization: Basic base64({muxid}:{token})]',
    },
  ],
});
