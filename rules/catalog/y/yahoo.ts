/** Yahoo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'yahoo',
  title: 'Yahoo',
  url: 'https://www.yahoo.com',
  severity: 'medium',
  opens: 'acts as the app in oauth requests',
  rotate: "In the app's settings on the developer site.",
  sources: ['https://developer.yahoo.com/oauth2/guide/'],
  rules: [
    { kind: 'oauth2-client-id', severity: 'low', form: "'dj0y' b64url{60,100} '--'", part: true },
    { kind: 'oauth2-client-secret', words: ['yahoo'], form: 'xdigit{40}' },
  ],
});
