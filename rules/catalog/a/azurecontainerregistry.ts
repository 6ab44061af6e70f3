/** Azure Container Registry. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azurecontainerregistry',
  title: 'Azure Container Registry',
  url: 'https://azure.microsoft.com',
  severity: 'critical',
  opens: 'pulls and pushes every image of the registry',
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/container-registry/'],
  rules: [
    { kind: 'admin-password', words: ['azurecontainerregistry'], form: "b64{42} '+ACR' b64{6}", paired: ['registry name'] },
    {
      kind: 'admin-password-legacy',
      confidence: 0.6,
      words: ['azurecontainerregistry', 'azurecr', 'acr_password'],
      form: 'b64[=]{32}',
      paired: ['registry name'],
    },
  ],
});
