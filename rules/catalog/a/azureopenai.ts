/** Azure OpenAI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azureopenai',
  title: 'Azure OpenAI',
  url: 'https://azure.microsoft.com',
  severity: 'high',
  opens: "runs models at the subscription's cost",
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/ai-services/authentication'],
  rules: [
    {
      kind: 'api-key',
      words: ['azure_openai', 'openai'],
      form: "b64{60,100} ('JQQJ' | 'AAAB' | 'ACOGk') b64[=]{0,30}",
      paired: ['host'],
      verify: 'GET https://{azurehost}/openai/models?api-version=2024-10-21 [Api-Key: {token}]',
    },
    {
      kind: 'api-key-2',
      words: ['azure'],
      form: 'xdigit{32}',
      paired: ['host'],
      verify: 'GET https://{azurehost}/openai/models?api-version=2024-10-21 [Api-Key: {token}]',
    },
  ],
});
