/** Zapier. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zapier',
  title: 'Zapier',
  url: 'https://zapier.com',
  severity: 'high',
  opens: 'starts the zap behind the webhook with chosen input',
  rotate: 'In the zap editor, on the webhook trigger.',
  sources: ['https://zapier.com/help'],
  rules: [
    { kind: 'webhook-url', severity: 'medium', words: ['zapier'], form: 'alnum[/]{16}' },
    {
      kind: 'webhook-url-2',
      severity: 'medium',
      form: "'https://hooks.zapier.com/hooks/catch/' digit{5,10} '/' lowalnum{5,12} '/'{0,1}",
    },
  ],
});
