/** Azure AI Speech. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azurespeech',
  title: 'Azure AI Speech',
  url: 'https://azure.microsoft.com',
  severity: 'high',
  opens: "transcribes and synthesises speech at the account's cost",
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/ai-services/authentication'],
  rules: [
    { kind: 'subscription-key', words: ['azure_speech', 'ocp_apim_subscription_key'], form: 'hex{32}', paired: ['region'] },
    {
      kind: 'subscription-key-84',
      confidence: 0.6,
      words: ['azure_speech', 'ocp_apim_subscription_key'],
      form: "alnum{52} 'JQQJ9' set[9DH]{1} alnum{26}",
      paired: ['region'],
    },
  ],
});
