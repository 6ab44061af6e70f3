/** Azure Functions. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azurefunction',
  title: 'Azure Functions',
  url: 'https://azure.microsoft.com',
  severity: 'critical',
  opens: "calls every function and the host's admin endpoints",
  rotate: 'https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to',
  sources: ['https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to'],
  rules: [{ kind: 'master-host-key', words: ['azure_function', 'x_functions_key', 'azurewebsites'], form: 'b64[-=_]{40,100}' }],
});
