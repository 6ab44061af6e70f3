/** Azure Communication Services. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azurecommunication',
  title: 'Azure Communication Services',
  url: 'https://azure.microsoft.com',
  severity: 'high',
  opens: 'sends SMS and mail and places calls as the resource',
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/communication-services/'],
  rules: [{ kind: 'services-connection-string', words: ['azure_communication', 'acs'], form: "b64{40,90} '='{0,2}" }],
});
