/** Login with Amazon. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'amazonoauth',
  title: 'Login with Amazon',
  url: 'https://developer.amazon.com',
  severity: 'low',
  opens: 'names the OAuth client; opens nothing without its secret',
  rotate: 'In the Login with Amazon console, security profile.',
  sources: ['https://developer.amazon.com/docs/login-with-amazon/documentation-overview.html'],
  rules: [
    { kind: 'login-amazon-oauth-client-id', severity: 'low', form: "'amzn1.application-oa2-client.' hex{20,40}", part: true },
  ],
});
