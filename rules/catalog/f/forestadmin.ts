/** Forest Admin. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'forestadmin',
  title: 'Forest Admin',
  url: 'https://www.forestadmin.com',
  severity: 'high',
  opens: 'signs requests to the admin back end of the database',
  rotate: 'In the project settings, under Environments.',
  sources: ['https://docs.forestadmin.com/developer-guide-agents-python'],
  rules: [{ kind: 'auth-secret', words: ['forestadmin', 'forest'], nameOnly: true, form: 'b64{20,96}' }],
});
