/** PlanetScale database. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'planetscaledb',
  title: 'PlanetScale database',
  url: 'https://planetscale.com',
  severity: 'high',
  opens: 'logs in to the database branch',
  rotate: "Delete the password in the branch's settings.",
  sources: ['https://planetscale.com/docs'],
  rules: [
    {
      kind: 'database-password',
      confidence: 0.9,
      words: ['planetscaledb'],
      form: "'pscale_pw_' b64url[.]{32,64}",
      paired: ['username', 'host'],
    },
  ],
});
