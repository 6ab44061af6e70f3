/** Ghost. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ghost',
  title: 'Ghost',
  url: 'https://ghost.org',
  severity: 'high',
  opens: 'reads and publishes posts and members of the site',
  rotate: 'In Ghost Admin, Settings, Integrations, regenerate the key.',
  sources: ['https://docs.ghost.org/admin-api/', 'https://docs.ghost.org/content-api/'],
  rules: [
    { kind: 'admin-api-key', words: ['ghost'], nameOnly: true, form: "hex{24} ':' hex{64}", paired: ['site url'] },
    { kind: 'content-api-key', words: ['ghost'], nameOnly: true, form: 'hex{26}', paired: ['site url'] },
  ],
});
