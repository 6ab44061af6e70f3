/** Docusign. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'docusign',
  title: 'Docusign',
  url: 'https://www.docusign.com',
  severity: 'high',
  opens: 'reads and sends agreements through the integration',
  rotate: 'In the Docusign admin, under Apps and Keys.',
  sources: ['https://developers.docusign.com/platform/configure-app'],
  rules: [{ kind: 'api-secret-key', words: ['docusign'], form: 'UUID', paired: ['api-secret-key', 'auth-host', 'redirect-uri'] }],
});
