/** Pangea. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pangea',
  title: 'Pangea',
  url: 'https://pangea.cloud',
  severity: 'high',
  opens: "calls the project's security services",
  rotate: 'In the Pangea console, Project Settings, Project API Credentials.',
  sources: ['https://pangea.cloud/docs/admin-guide/projects/credentials', 'https://pangea.cloud/docs/admin-guide/tokens'],
  rules: [{ kind: 'service-token', form: "'pts_' lowalnum{20,60}" }],
});
