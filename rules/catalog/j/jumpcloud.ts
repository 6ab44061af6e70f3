/** JumpCloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'jumpcloud',
  title: 'JumpCloud',
  url: 'https://jumpcloud.com',
  severity: 'critical',
  opens: "manages the directory's users, groups and devices",
  rotate: 'In the Admin Portal, under your initials, My API Key.',
  sources: ['https://docs.jumpcloud.com'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['jumpcloud'],
      form: 'alnum{40}',
      verify: 'GET https://console.jumpcloud.com/api/systemusers?limit=1&skip=0 [x-api-key: {token}]',
    },
  ],
});
