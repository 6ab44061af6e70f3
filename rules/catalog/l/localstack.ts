/** LocalStack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'localstack',
  title: 'LocalStack',
  url: 'https://www.localstack.cloud',
  severity: 'low',
  opens: 'signs requests to a local cloud emulator',
  rotate: 'Nothing to revoke: the key works in the emulator only.',
  sources: ['https://docs.localstack.cloud'],
  rules: [{ kind: 'simulated-aws-access-key', form: "('LKIA' | 'LSIA') upalnum{16,136}" }],
});
