/** Branch. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'branchio',
  title: 'Branch',
  url: 'https://www.branch.io',
  severity: 'medium',
  opens: "reads and changes the app's deep links and settings",
  rotate: 'https://dashboard.branch.io',
  sources: ['https://help.branch.io/'],
  rules: [
    {
      kind: 'live-key',
      form: "'key_live_' alnum{16,40}",
      paired: ['branchio.secret'],
      verify: 'GET https://api2.branch.io/v1/app/{token}?branch_secret={branch_secret}',
    },
    { kind: 'secret', words: ['branchio', 'branch'], nameOnly: true, form: 'alnum{40,64}' },
    {
      kind: 'test-key',
      severity: 'medium',
      form: "'key_test_' alnum{16,40}",
      paired: ['branchio.secret'],
      verify: 'GET https://api2.branch.io/v1/app/{token}?branch_secret={branch_secret}',
    },
  ],
});
