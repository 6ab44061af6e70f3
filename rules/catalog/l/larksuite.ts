/** Lark. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'larksuite',
  title: 'Lark',
  url: 'https://www.larksuite.com',
  severity: 'high',
  opens: 'reads and sends messages and files of the tenant',
  rotate: 'https://open.larksuite.com/app',
  sources: ['https://open.larksuite.com/document'],
  rules: [
    {
      kind: 'app-id',
      severity: 'low',
      confidence: 0.6,
      words: ['lark', 'larksuite', 'feishu'],
      form: "'cli_' hex{16}",
      part: true,
      paired: ['larksuite.app-secret'],
    },
    {
      kind: 'app-secret',
      confidence: 0.6,
      words: ['lark', 'larksuite', 'feishu'],
      form: 'alnum{32}',
      paired: ['larksuite.app-id'],
    },
    { kind: 'tenant-access-token', confidence: 0.6, words: ['lark', 'larksuite', 'feishu'], form: "'t-' b64url{30,60}" },
    { kind: 'user-access-token', confidence: 0.6, words: ['lark', 'larksuite', 'feishu'], form: "'u-' b64url{30,60}" },
    {
      kind: 'webhook',
      severity: 'medium',
      confidence: 0.6,
      form: "('https://open.larksuite.com/open-apis/bot/v2/hook/' | 'https://open.feishu.cn/open-apis/bot/v2/hook/') uuid",
    },
  ],
});
