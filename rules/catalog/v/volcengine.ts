/** Volcengine. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'volcengine',
  title: 'Volcengine',
  url: 'https://www.volcengine.com',
  severity: 'critical',
  opens: 'controls the cloud resources of the account',
  rotate: 'In the console, under access control, on the access key page.',
  sources: ['https://www.volcengine.com/docs/6291/65568'],
  rules: [{ kind: 'access-key-id', form: "'AKLT' b64url{16,60}" }],
});
