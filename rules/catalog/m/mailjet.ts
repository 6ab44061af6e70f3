/** Mailjet. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mailjet',
  title: 'Mailjet',
  url: 'https://www.mailjet.com',
  severity: 'high',
  opens: 'sends mail as the account',
  rotate: 'https://app.mailjet.com/account/apikeys',
  sources: ['https://dev.mailjet.com/email/guides/'],
  rules: [
    { kind: 'api-key', words: ['mailjet'], form: 'hex{32}', paired: ['mailjet.secret-key'] },
    { kind: 'basic-auth', confidence: 0.6, words: ['mailjet'], form: "b64{87} '='" },
    { kind: 'secret-key', words: ['mailjet'], form: 'hex{32}', paired: ['mailjet.api-key'] },
    {
      kind: 'api-key-loose',
      words: ['mailjet'],
      form: 'alnum{32}',
      loose: true,
      verify: 'GET https://api.mailjet.com/v4/sms/count [Authorization: Bearer {token}]',
    },
  ],
});
