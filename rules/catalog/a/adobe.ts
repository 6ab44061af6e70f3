/** Adobe. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'adobe',
  title: 'Adobe',
  url: 'https://www.adobe.com',
  severity: 'high',
  opens: 'calls Adobe services as the registered application',
  rotate: 'https://developer.adobe.com/console',
  sources: ['https://developer.adobe.com/developer-console/docs/'],
  rules: [
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.8,
      words: ['adobe'],
      form: 'xdigit{32}',
      part: true,
      paired: ['adobe.product-id'],
    },
    { kind: 'client-secret', form: "'p8e-' alnum[-]{32}", paired: ['adobe.client-id'] },
    { kind: 'product-id', severity: 'low', words: ['adobe'], form: 'alnum{12}', part: true },
  ],
});
