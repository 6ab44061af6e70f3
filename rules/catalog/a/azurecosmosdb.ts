/** Azure Cosmos DB. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azurecosmosdb',
  title: 'Azure Cosmos DB',
  url: 'https://azure.microsoft.com',
  severity: 'critical',
  opens: 'reads and writes every database of the account',
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/cosmos-db/'],
  rules: [{ kind: 'account-key', words: ['cosmos', 'cosmosdb', 'documents_azure_com'], form: "b64{86} '=='" }],
});
