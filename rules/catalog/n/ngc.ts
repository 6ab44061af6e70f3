/** NVIDIA NGC. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ngc',
  title: 'NVIDIA NGC',
  url: 'https://catalog.ngc.nvidia.com',
  severity: 'high',
  opens: "pulls and publishes the organization's images and models",
  rotate: 'https://org.ngc.nvidia.com/setup/api-keys',
  sources: ['https://docs.nvidia.com/dgx/ngc-registry-cli-user-guide/index.html'],
  rules: [
    { kind: 'api-key-base64', confidence: 0.6, words: ['ngc', 'nvidia'], form: 'alnum{84}' },
    {
      kind: 'api-key-legacy',
      confidence: 0.6,
      words: ['ngc', 'nvidia'],
      form: "alnum{26} ':' uuid",
      verify: 'GET https://api.ngc.nvidia.com/v2/users/me [Authorization: Bearer {token}]',
    },
    {
      kind: 'personal-key',
      form: "'nvapi-' b64url{60,70}",
      verify: 'GET https://api.ngc.nvidia.com/v2/users/me [Authorization: Bearer {token}]',
    },
  ],
});
