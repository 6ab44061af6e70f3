/** Wiz. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'wiz',
  title: 'Wiz',
  url: 'https://www.wiz.io',
  severity: 'high',
  opens: 'reads cloud security findings and inventory within its scopes',
  rotate: 'In the Wiz portal settings, on the Service Accounts page.',
  sources: ['https://docs.wiz.io/'],
  rules: [
    { kind: 'client-id', severity: 'low', words: ['wiz'], nameOnly: true, form: 'alnum{53}', part: true },
    { kind: 'client-secret', words: ['wiz'], nameOnly: true, form: 'alnum{64}', paired: ['wiz.client-id'] },
  ],
});
