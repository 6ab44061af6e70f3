/** Calendly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'calendly',
  title: 'Calendly',
  url: 'https://calendly.com',
  severity: 'high',
  opens: 'reads and cancels meetings and reads invitees as the user',
  rotate: 'https://calendly.com/integrations/api_webhooks',
  sources: ['https://developer.calendly.com/getting-started'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['calendly'],
      nameOnly: true,
      form: "'eyJ' b64url{100,300} '.eyJ' b64url{100,300} '.' b64url{1,121}",
      verify: 'GET https://api.calendly.com/users/me [Authorization: Bearer {token}]',
    },
    {
      kind: 'personal-access-token',
      confidence: 0.9,
      words: ['calendly'],
      nameOnly: true,
      form: "'eyJ' b64url{30,150} '.eyJ' b64url{30,150} '.' b64url{20,140}",
      verify: 'GET https://api.calendly.com/users/me [Authorization: Bearer {token}]',
    },
  ],
});
