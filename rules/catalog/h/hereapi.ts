/** HERE. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hereapi',
  title: 'HERE',
  url: 'https://www.here.com',
  severity: 'low',
  opens: "geocodes and routes at the account's cost",
  rotate: "In the HERE platform, the app's credentials under Access manager.",
  sources: ['https://docs.here.com'],
  rules: [{ kind: 'api-key', words: ['hereapi', 'here'], form: 'b64url{43}', paired: ['app id'] }],
});
