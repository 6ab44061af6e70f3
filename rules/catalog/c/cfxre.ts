/** Cfx.re (FiveM). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cfxre',
  title: 'Cfx.re (FiveM)',
  url: 'https://fivem.net',
  severity: 'medium',
  opens: "runs a game server under the owner's licence key",
  rotate: "In the account's API settings.",
  sources: ['https://docs.fivem.net/docs/'],
  rules: [{ kind: 'fivem-server-key', form: "'cfxk_' b64url{20,100}" }],
});
