/** Exoscale. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'exoscale',
  title: 'Exoscale',
  url: 'https://www.exoscale.com',
  severity: 'critical',
  opens: 'manages the cloud resources its role allows',
  rotate: 'In the Exoscale console, under IAM.',
  sources: ['https://community.exoscale.com/tools/command-line-interface/'],
  rules: [
    { kind: 'api-key', confidence: 0.9, words: ['exoscale'], form: "'EXO' alnum{24,30}", paired: ['exoscale.api-secret'] },
    { kind: 'api-secret', words: ['exoscale'], form: 'b64url{40,60}' },
  ],
});
