/** Azure AI services. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azurecognitive',
  title: 'Azure AI services',
  url: 'https://azure.microsoft.com',
  severity: 'high',
  opens: "calls the AI resource at the subscription's cost",
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/ai-services/authentication'],
  rules: [{ kind: 'services-services-key', words: ['azurecognitive', 'azure'], form: 'hex{32}' }],
});
