/** Userflow. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'userflow',
  title: 'Userflow',
  url: 'https://www.userflow.com',
  severity: 'high',
  opens: 'reads and changes users and their events',
  rotate: 'In the settings, under API.',
  sources: ['https://userflow.com/docs/userflow-js'],
  rules: [
    {
      kind: 'api-key',
      words: ['userflow'],
      form: 'word{29}',
      verify: 'GET https://api.userflow.com/users [Authorization: Bearer {token}]',
    },
  ],
});
