/** dfuse. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dfuse',
  title: 'dfuse',
  url: 'https://www.dfuse.io',
  severity: 'low',
  opens: 'queried blockchain data; the service has closed',
  rotate: 'The service has closed; remove the key.',
  rules: [
    { kind: 'api-key', words: ['dfuse'], form: 'hex{32}' },
    { kind: 'web-key', words: ['dfuse'], form: "('web_' | 'mobile_' | 'server_') hex{32}" },
  ],
});
