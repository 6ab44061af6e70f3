/** Dub. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dub',
  title: 'Dub',
  url: 'https://dub.co',
  severity: 'medium',
  opens: "creates and edits the workspace's short links",
  rotate: 'https://app.dub.co/settings/tokens',
  sources: ['https://dub.co/docs'],
  rules: [
    { kind: 'api-key', form: "'dub_' alnum{24}", verify: 'GET https://api.dub.co/workspaces [Authorization: Bearer {token}]' },
  ],
});
