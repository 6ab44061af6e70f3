/** Azure DevOps. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azuredevops',
  title: 'Azure DevOps',
  url: 'https://dev.azure.com',
  severity: 'critical',
  opens: 'reads and writes code, builds and releases as the user',
  rotate: 'https://dev.azure.com',
  sources: ['https://learn.microsoft.com/en-us/rest/api/azure/devops/tokens/pats'],
  rules: [
    {
      kind: 'personal-access-token',
      confidence: 0.8,
      words: ['azure', 'ado', 'devops', 'vsts', 'visualstudio'],
      form: 'alnum{52}',
      verify:
        'GET https://app.vssps.visualstudio.com/_apis/profile/profiles/me?api-version=6.0 [Authorization: Basic base64(:{token})]',
    },
    {
      kind: 'personal-access-token-signed',
      confidence: 0.8,
      words: ['azuredevops'],
      form: "alnum{76} 'AZDO' alnum{4}",
      verify:
        'GET https://app.vssps.visualstudio.com/_apis/profile/profiles/me?api-version=6.0 [Authorization: Basic base64(:{token})]',
    },
    {
      kind: 'personal-access-token-loose',
      words: ['azuredevops'],
      form: "alnum{76} 'AZDO' alnum{4,5}",
      loose: true,
      paired: ['ad-client-secret'],
      verify:
        'GET https://dev.azure.com/{azure_devops_org}/_apis/projects?api-version=7.1-preview.1 [Authorization: Basic base64(:{token})]',
    },
    {
      kind: 'personal-access-token-loose-2',
      words: ['azure'],
      form: 'alnum{84}',
      loose: true,
      paired: ['dev-ops-personal-access-token'],
      verify: 'GET https://dev.azure.com/{org}/_apis/projects [Authorization: Basic base64(:{token})]',
    },
  ],
});
