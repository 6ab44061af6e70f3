/** Microsoft Azure, Entra ID and Azure DevOps. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { assigned, token } from '../../pattern.ts';
import { env, inPieces, json, neighbours, text } from '../../sample-text.ts';

const storageKey = (g: Generator): string => `${g.chars('b64', 86)}==`;
const sharedKey = (g: Generator): string => `${g.chars('b64', 43)}=`;
const clientSecret = (g: Generator): string => `${g.chars('alnum', 3)}${g.chars('digit', 1)}Q~${g.chars('alnum', 34)}`;
const devopsToken = (g: Generator): string => `${g.chars('alnum', 76)}AZDO${g.chars('alnum', 4)}`;

export const provider = defineProvider({
  id: 'azure',
  title: 'Microsoft Azure',
  url: 'https://azure.microsoft.com',
  severity: 'critical',
  opens: 'acts as the app registration or on the resource it names',
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/entra/identity-platform/'],
  rules: [
    {
      id: 'azure.storage-account-key',
      title: 'Azure storage account key',
      severity: 'critical',
      confidence: 0.95,
      pattern: assigned('account[_-]?key|storage[_-]?(?:account[_-]?|access[_-]?)?key', '[A-Za-z0-9+/]{86}==', 'base64'),
      keywords: ['accountkey', 'account_key', 'account-key', 'storage'],
      minEntropy: 4.5,
      examples: [
        {
          value: inPieces('Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/', 'K1SZFPTOtr', '/KBHBeksoGMGw=='),
          source: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-connect-azurite',
        },
      ],
      samples: {
        match: [
          text('DefaultEndpointsProtocol=https;AccountName=a;AccountKey=', storageKey, ';EndpointSuffix=core.windows.net'),
          env('AZURE_STORAGE_KEY', storageKey),
          json('storageAccountKey', storageKey),
        ],
        no: [text('AccountKey=', (g) => g.chars('b64', 86)), text('AccountKey=', (g) => `${g.chars('b64', 40)}==`)],
      },
      rotate: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage',
      names: { item: 'azure storage-account', field: 'account-key' },
      sources: ['https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage'],
    },
    {
      id: 'azure.shared-access-key',
      title: 'Azure Service Bus, Event Hubs or IoT Hub shared access key',
      severity: 'high',
      confidence: 0.92,
      pattern: assigned('SharedAccessKey', '[A-Za-z0-9+/]{43}=', 'base64'),
      keywords: ['SharedAccessKey'],
      minEntropy: 4,
      samples: {
        match: [
          text('Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=', sharedKey, ';EntityPath=q'),
          text('HostName=a.azure-devices.net;SharedAccessKeyName=owner;SharedAccessKey=', sharedKey),
        ],
        no: [text('SharedAccessKey=', (g) => g.chars('b64', 30)), text('SharedAccessKeyName=', (g) => g.chars('alnum', 20))],
      },
      rotate: 'https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas',
      names: { item: 'azure shared-access-policy', field: 'SharedAccessKey' },
      sources: ['https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas'],
    },
    {
      id: 'azure.client-secret',
      title: 'Microsoft Entra client secret',
      severity: 'critical',
      confidence: 0.95,
      pattern: token('[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}', 'base64url'),
      keywords: ['0Q~', '1Q~', '2Q~', '3Q~', '4Q~', '5Q~', '6Q~', '7Q~', '8Q~', '9Q~'],
      minEntropy: 3.5,
      paired: ['azure.client-id', 'azure.tenant-id'],
      samples: {
        match: [env('AZURE_CLIENT_SECRET', clientSecret), json('clientSecret', clientSecret)],
        no: neighbours((g) => `${g.chars('alnum', 3)}8Q~${g.chars('alnum', 31)}`, 'Q7xQ7x'),
      },
      rotate: 'https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials',
      names: { item: 'azure client', field: 'client-secret' },
      sources: ['unconfirmed'],
    },
    {
      id: 'azure.devops-token',
      title: 'Azure DevOps personal access token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}'),
      keywords: ['AZDO'],
      window: { before: 128, after: 64 },
      minEntropy: 4,
      samples: { match: [env('AZURE_DEVOPS_EXT_PAT', devopsToken), json('pat', devopsToken)], no: neighbours(devopsToken) },
      rotate: 'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
      names: { item: 'azure devops-token', field: 'personal-access-token' },
      sources: ['https://learn.microsoft.com/en-us/purview/sit-defn-azure-devops-personal-access-token'],
    },
    {
      kind: 'ad-access-token',
      confidence: 0.9,
      words: ['azure', 'microsoft', 'aad'],
      form: "'eyJ' b64url{50,600} '.eyJ' b64url{50,8000} '.' b64url{100,800}",
      verify: 'GET https://graph.microsoft.com/v1.0/me [Authorization: Bearer {token}]',
    },
    {
      kind: 'ad-client-secret-legacy',
      confidence: 0.8,
      words: ['azure', 'aad', 'ad_secret'],
      form: 'alnum[_~.=+/:?@\\[\\]-]{32,44}',
      paired: ['azure.tenant-id', 'azure.client-id'],
    },
    { kind: 'ad-refresh-token', confidence: 0.6, words: ['azure', 'microsoft'], form: "('0.A' | '1.A') b64url[.]{200,2000}" },
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.8,
      words: ['azure'],
      form: 'UUID',
      part: true,
      paired: ['azure.tenant-id', 'azure.ad-client-secret'],
    },
    { kind: 'sas-signature', confidence: 0.9, words: ['blob_core_windows_net'], form: "'sig=' (alnum[%]{43,70} | b64{43} '=')" },
    {
      kind: 'sas-token-query',
      confidence: 0.9,
      words: ['azure'],
      form: "'sv=' digit{4} '-' digit{2} '-' digit{2} '&' any{10,400} 'sig=' alnum[%+/]{43,70} '='{0,2}",
    },
    {
      kind: 'tenant-id',
      severity: 'low',
      confidence: 0.8,
      words: ['azure', 'tenant_id'],
      form: 'UUID',
      part: true,
      paired: ['azure.client-id', 'azure.ad-client-secret'],
    },
    {
      kind: 'sas-url',
      severity: 'high',
      form: "'https://' lowalnum{3,24} '.' ('blob' | 'queue' | 'table' | 'file' | 'dfs') '.core.windows.net/' any{10,400} 'sig=' alnum[%]{43,90}",
    },
  ],
});
