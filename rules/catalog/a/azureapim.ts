/** Azure API Management. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azureapim',
  title: 'Azure API Management',
  url: 'https://azure.microsoft.com',
  severity: 'high',
  opens: 'calls the published APIs as the subscriber',
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/api-management/'],
  rules: [
    {
      kind: 'subscription-key',
      words: ['apim', 'ocp_apim_subscription_key', 'azure_api'],
      form: 'hex{32}',
      paired: ['gateway-url'],
      verify: 'GET https://{apim_url} [Ocp-Apim-Subscription-Key: {token}]',
    },
  ],
});
