/** WeChat. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'wechat',
  title: 'WeChat',
  url: 'https://www.wechat.com',
  severity: 'high',
  opens: 'gets access tokens of the official account or mini program',
  rotate: 'https://mp.weixin.qq.com',
  sources: ['https://developers.weixin.qq.com/doc/'],
  rules: [{ kind: 'app-secret', words: ['wechat', 'weixin'], form: 'xdigit{32}' }],
});
