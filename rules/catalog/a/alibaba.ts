/** Alibaba Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'alibaba',
  title: 'Alibaba Cloud',
  url: 'https://www.alibabacloud.com',
  severity: 'critical',
  opens: 'acts on the cloud account with its RAM permissions',
  rotate: 'https://ram.console.aliyun.com',
  sources: ['https://alibabacloud.com/help/en/ram/developer-reference/api-ims-2019-08-15-deleteaccesskey'],
  otherHosts: true,
  rules: [
    { kind: 'access-key-id', form: "'LTAI' alnum{12,20}" },
    {
      kind: 'secret-key',
      confidence: 0.8,
      words: ['ali', 'alibaba', 'aliyun'],
      form: 'alnum{30,64}',
      paired: ['alibaba.access-key-id', 'alibaba.sts-access-key-id', 'alibaba.sts-security-token'],
      verify: 'GET https://sts.aliyuncs.com/?{token}',
    },
    { kind: 'sts-access-key-id', confidence: 0.9, words: ['alibaba'], form: "'STS.' alnum{16,64}" },
    { kind: 'sts-security-token', confidence: 0.9, words: ['alibaba', 'aliyun'], form: "'CAIS' b64[-=_]{20,1024}" },
  ],
});
