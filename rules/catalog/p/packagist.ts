/** Private Packagist. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'packagist',
  title: 'Private Packagist',
  url: 'https://packagist.com',
  severity: 'critical',
  opens: "manages or reads the organization's packages",
  rotate: "In the organization's settings, under API access or tokens.",
  sources: ['https://packagist.com/docs', 'https://github.com/packagist/private-packagist-api-client'],
  rules: [
    { kind: 'api-key', form: "'packagist_ack_' hex{28,32}", paired: ['packagist.api-secret'] },
    { kind: 'api-secret', form: "'packagist_acs_' hex{64,96}", paired: ['packagist.api-key'] },
    { kind: 'conductor-update-token', form: "'packagist_cut_' hex{68}" },
    { kind: 'organization-read-token', form: "'packagist_ort_' hex{68}" },
    { kind: 'organization-update-token', form: "'packagist_out_' hex{68}" },
    { kind: 'user-update-token', form: "'packagist_uut_' hex{68}" },
  ],
});
