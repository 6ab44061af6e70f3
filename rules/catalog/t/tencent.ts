/** Tencent Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tencent',
  title: 'Tencent Cloud',
  url: 'https://www.tencentcloud.com',
  severity: 'critical',
  opens: 'controls the cloud resources of the account',
  rotate: 'https://console.cloud.tencent.com/cam/capi',
  sources: ['https://cloud.tencent.com/document/product/598'],
  rules: [
    { kind: 'cloud-secret-id', severity: 'low', confidence: 0.9, words: ['tencent'], form: "'AKID' alnum{32}", part: true },
    { kind: 'cloud-secret-key', words: ['tencent'], form: 'alnum{32}' },
  ],
});
