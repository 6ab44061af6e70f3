/** Azure Batch. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azurebatch',
  title: 'Azure Batch',
  url: 'https://azure.microsoft.com',
  severity: 'critical',
  opens: 'runs compute jobs in the Batch account',
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/batch/'],
  rules: [{ kind: 'account-key', words: ['azurebatch', 'azure'], form: "b64{86} '=='", paired: ['account-endpoint'] }],
});
