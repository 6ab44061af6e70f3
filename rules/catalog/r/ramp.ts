/** Ramp. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ramp',
  title: 'Ramp',
  url: 'https://ramp.com',
  severity: 'critical',
  opens: 'reads spending and manages cards and payments within its scopes',
  rotate: "On the app's page in the Ramp developer settings.",
  sources: ['https://docs.ramp.com/'],
  rules: [
    { kind: 'client-id', severity: 'low', form: "'ramp_id_' alnum{40}", part: true },
    { kind: 'client-secret', form: "'ramp_sec_' alnum{48}", paired: ['ramp.client-id'] },
  ],
});
