/** Z.ai. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zai',
  title: 'Z.ai',
  url: 'https://z.ai',
  severity: 'high',
  opens: "calls models at the account's cost",
  rotate: 'https://z.ai/manage-apikey/apikey-list',
  sources: ['https://docs.z.ai/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['glm', 'z_ai', 'zai', 'zlm'],
      form: "xdigit{32} '.' alnum{16}",
      verify: 'GET https://open.bigmodel.cn/api/paas/v4/files [Authorization: Bearer {token}]',
    },
  ],
});
