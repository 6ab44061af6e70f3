/** TruffleHog Enterprise. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'trufflehogenterprise',
  title: 'TruffleHog Enterprise',
  url: 'https://trufflesecurity.com',
  severity: 'critical',
  opens: 'connects scanners and reads the findings they report',
  rotate: "In the enterprise dashboard, on the scanner group's page.",
  sources: ['https://trufflesecurity.com/docs/'],
  rules: [
    { kind: 'key-id', severity: 'low', form: "'thog-key-' hex{16}", part: true, paired: ['trufflehogenterprise.secret'] },
    { kind: 'secret', confidence: 0.6, form: "'thog-secret-' hex{32}", paired: ['trufflehogenterprise.key-id'] },
  ],
});
