/** Azure App Configuration. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azureappconfig',
  title: 'Azure App Configuration',
  url: 'https://azure.microsoft.com',
  severity: 'critical',
  opens: "reads and writes the store's application settings",
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/azure-app-configuration/'],
  rules: [
    {
      kind: 'connection-string',
      form: "'Endpoint=https://' lowalnum[-]{3,63} '.azconfig.io;Id=' b64[:.=-]{4,60} ';Secret=' b64{40,90} '='{0,2}",
    },
  ],
});
