/** Qwen (Alibaba Cloud Model Studio). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'qwen',
  title: 'Qwen (Alibaba Cloud Model Studio)',
  url: 'https://www.alibabacloud.com',
  severity: 'high',
  opens: "calls models at the account's cost",
  rotate: 'In the Model Studio console, on the Key Management page.',
  sources: ['https://alibabacloud.com/help/en/model-studio/developer-reference/use-qwen-by-calling-api'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['qwen', 'dashscope', 'tongyi', 'bailian', 'model_studio'],
      form: "'sk-' (hex{32} | alnum{32})",
      verify: 'GET https://dashscope-intl.aliyuncs.com/compatible-mode/v1/models [Authorization: Bearer {token}]',
    },
  ],
});
