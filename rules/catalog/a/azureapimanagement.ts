/** Azure API Management. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azureapimanagement',
  title: 'Azure API Management',
  url: 'https://azure.microsoft.com',
  severity: 'critical',
  opens: "calls or, with the repository key, changes the gateway's APIs",
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/api-management/'],
  rules: [
    {
      kind: 'gateway-subscription-key',
      confidence: 0.6,
      words: ['ocp_apim_subscription_key', 'azure_api', 'apim'],
      form: 'hex{32}',
    },
    { kind: 'repository-key', confidence: 0.9, words: ['azureapimanagement'], form: "'git&' digit{12} '&' b64{85} '=='" },
  ],
});
