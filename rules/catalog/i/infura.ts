/** Infura. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'infura',
  title: 'Infura',
  url: 'https://www.infura.io',
  severity: 'medium',
  opens: "calls blockchain nodes on the account's quota",
  rotate: "In the MetaMask developer dashboard, under the project's API key.",
  sources: [
    'https://docs.metamask.io/developer-tools/dashboard/how-to/secure-an-api/api-key',
    'https://docs.metamask.io/developer-tools/dashboard/get-started/create-api/',
  ],
  rules: [{ kind: 'api-key', words: ['infura'], form: 'alnum{32}' }],
});
