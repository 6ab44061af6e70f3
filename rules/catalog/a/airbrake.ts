/** Airbrake. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'airbrake',
  title: 'Airbrake',
  url: 'https://www.airbrake.io',
  severity: 'high',
  opens: 'reads projects and their error reports',
  rotate: "In the account's API settings.",
  sources: ['https://docs.airbrake.io/'],
  rules: [
    {
      kind: 'user-key',
      words: ['airbrake'],
      form: 'alnum[-]{40}',
      verify: 'GET https://api.airbrake.io/api/v4/projects?key={token}',
    },
  ],
});
