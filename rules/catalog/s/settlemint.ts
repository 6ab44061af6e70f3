/** SettleMint. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'settlemint',
  title: 'SettleMint',
  url: 'https://www.settlemint.com',
  severity: 'critical',
  opens: 'manages blockchain applications and their services',
  rotate: "In the account's API settings.",
  sources: ['https://console.settlemint.com/documentation/'],
  rules: [
    { kind: 'application-access-token', form: "'sm_aat_' alnum{16}" },
    { kind: 'personal-access-token', form: "'sm_pat_' alnum{16}" },
    { kind: 'service-access-token', form: "'sm_sat_' alnum{16}" },
  ],
});
