/** Devin. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'devin',
  title: 'Devin',
  url: 'https://devin.ai',
  severity: 'critical',
  opens: "runs coding sessions on the organisation's repositories",
  rotate: 'In Devin, under Settings, API Keys.',
  sources: ['https://docs.devin.ai/'],
  rules: [
    {
      kind: 'personal-api-key',
      form: "'apk_user_' b64{120,180} '='{0,2}",
      verify: 'GET https://api.devin.ai/v1/sessions?limit=1 [Authorization: Bearer {token}]',
    },
    {
      kind: 'service-api-key',
      form: "'apk_' b64{80,100} '='{0,2}",
      verify: 'GET https://api.devin.ai/v1/sessions?limit=1 [Authorization: Bearer {token}]',
    },
    {
      kind: 'service-user-token',
      form: "'cog_' lower[234567]{52}",
      verify: 'GET https://api.devin.ai/v3/self [Authorization: Bearer {token}]',
    },
  ],
});
