/** Brevo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'brevo',
  title: 'Brevo',
  url: 'https://www.brevo.com',
  severity: 'high',
  opens: 'sends mail and SMS and reads contacts as the account',
  rotate: 'https://app.brevo.com/settings/keys/api',
  sources: ['https://developers.brevo.com/docs/api-key-authentication'],
  rules: [
    {
      kind: 'api-key',
      form: "'xkeysib-' hex{64} '-' alnum{16}",
      verify: 'GET https://api.brevo.com/v3/account [api-key: {token}]',
    },
    { kind: 'smtp-key', form: "'xsmtpsib-' hex{64} '-' alnum{16}" },
    { kind: 'api-key-loose', form: "'xkeysib-' hex{64} '-' b64url{16}", loose: true },
    {
      kind: 'api-token-loose',
      form: "'xkeysib-' xdigit{64} '-' alnum{16}",
      loose: true,
      verify: 'GET https://api.sendinblue.com/v3/account [api-key: {token}]',
    },
  ],
});
