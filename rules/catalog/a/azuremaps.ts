/** Azure Maps. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azuremaps',
  title: 'Azure Maps',
  url: 'https://azure.microsoft.com',
  severity: 'medium',
  opens: "looks up maps and routes at the account's cost",
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/azure-maps/'],
  rules: [{ kind: 'subscription-key', words: ['azuremaps', 'azure'], form: 'b64url{32,44}' }],
});
