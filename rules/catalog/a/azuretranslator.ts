/** Azure AI Translator. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azuretranslator',
  title: 'Azure AI Translator',
  url: 'https://azure.microsoft.com',
  severity: 'high',
  opens: "translates text at the account's cost",
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/ai-services/authentication'],
  rules: [
    {
      kind: 'subscription-key',
      words: ['translator', 'azure_translator', 'ocp_apim_subscription_key'],
      form: 'hex{32}',
      paired: ['region'],
    },
    {
      kind: 'subscription-key-84',
      confidence: 0.6,
      words: ['translator', 'azure_translator', 'ocp_apim_subscription_key'],
      form: "alnum{52} 'JQQJ9' set[9DH]{1} alnum{26}",
      paired: ['region'],
    },
  ],
});
