/** Stytch. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'stytch',
  title: 'Stytch',
  url: 'https://stytch.com',
  severity: 'critical',
  opens: 'reads and changes users and opens their sessions',
  rotate: 'In the dashboard, under Project ID & API keys.',
  sources: ['https://stytch.com/docs/api'],
  rules: [{ kind: 'project-secret', form: "('secret-live-' | 'secret-test-') b64url{35} '='{0,1}", paired: ['project-id'] }],
});
