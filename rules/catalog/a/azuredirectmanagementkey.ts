/** Azure API Management direct management. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azuredirectmanagementkey',
  title: 'Azure API Management direct management',
  url: 'https://azure.microsoft.com',
  severity: 'critical',
  opens: 'manages the API Management instance and its users',
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/rest/api/apimanagement/'],
  rules: [
    {
      kind: 'shared-access-signature',
      confidence: 0.9,
      words: ['azuredirectmanagementkey'],
      form: "'integration&' digit{12} '&' b64{85} '=='",
    },
  ],
});
