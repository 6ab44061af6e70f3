/** CodeRabbit. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'coderabbit',
  title: 'CodeRabbit',
  url: 'https://www.coderabbit.ai',
  severity: 'high',
  opens: "reads review reports of the organisation's code",
  rotate: "In the account's API settings.",
  sources: ['https://docs.coderabbit.ai/'],
  rules: [
    {
      kind: 'api-key',
      form: "'cr-' xdigit{58}",
      verify: 'GET https://api.coderabbit.ai/v1/seats/ [x-coderabbitai-api-key: {token}]',
    },
  ],
});
