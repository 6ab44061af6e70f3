/** Typeform. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'typeform',
  title: 'Typeform',
  url: 'https://www.typeform.com',
  severity: 'high',
  opens: 'reads and changes forms and their answers',
  rotate: 'https://admin.typeform.com/user/tokens',
  sources: ['https://www.typeform.com/developers/get-started/personal-access-token/'],
  otherHosts: true,
  rules: [
    { kind: 'api-key', form: "'tfp_' word{40,59}", verify: 'GET https://api.typeform.com/me [Authorization: Bearer {token}]' },
    {
      kind: 'api-token',
      confidence: 0.9,
      words: ['typeform'],
      form: "'tfp_' b64url[.=]{59}",
      verify: 'GET https://api.typeform.com/forms [Authorization: Bearer {token}]',
    },
  ],
});
