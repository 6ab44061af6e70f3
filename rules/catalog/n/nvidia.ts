/** NVIDIA. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nvidia',
  title: 'NVIDIA',
  url: 'https://build.nvidia.com',
  severity: 'high',
  opens: "runs models and pulls images at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.nvidia.com/dgx/ngc-registry-cli-user-guide/index.html', 'https://docs.nvidia.com/rag/latest/'],
  rules: [
    {
      kind: 'api-key',
      form: "'nvapi-' b64url{64}",
      verify: 'GET https://api.ngc.nvidia.com/v2/users/me [Authorization: Bearer {token}]',
    },
    { kind: 'api-key-any', words: ['nvidia'], form: "'nvapi-' b64url{60,70}", loose: true },
  ],
});
