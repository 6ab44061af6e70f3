/** Instamojo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'instamojo',
  title: 'Instamojo',
  url: 'https://www.instamojo.com',
  severity: 'critical',
  opens: 'creates payments and refunds for the merchant',
  rotate: 'In the Instamojo dashboard, under API and plugins.',
  sources: ['https://docs.instamojo.com/v2-mdp/reference/authentication-flow', 'https://docs.instamojo.com/v2/docs'],
  rules: [
    { kind: 'api-key', confidence: 0.6, words: ['instamojo'], form: 'hex{32}', paired: ['instamojo.auth-token'] },
    { kind: 'auth-token', confidence: 0.6, words: ['instamojo'], form: 'hex{32}', paired: ['instamojo.api-key'] },
  ],
});
