/** ConfigCat. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'configcat',
  title: 'ConfigCat',
  url: 'https://configcat.com',
  severity: 'medium',
  opens: 'reads the feature flags of one environment',
  rotate: 'https://app.configcat.com',
  sources: ['https://configcat.com/docs/'],
  rules: [
    {
      kind: 'sdk-key',
      words: ['configcat'],
      form: "b64url{22} '/' b64url{22}",
      verify: 'GET https://cdn-global.configcat.com/configuration-files/{token}',
    },
    {
      kind: 'sdk-key-extended',
      form: "'configcat-sdk-1/' b64url{22} '/' b64url{22}",
      verify: 'GET https://cdn-global.configcat.com/configuration-files/{token}',
    },
  ],
});
