/** RingCentral. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ringcentral',
  title: 'RingCentral',
  url: 'https://www.ringcentral.com',
  severity: 'high',
  opens: 'identifies the app that places calls and sends messages',
  rotate: "In the developer console, on the app's credentials page.",
  sources: ['https://developers.ringcentral.com/guide/getting-started/register-app'],
  rules: [
    {
      kind: 'client-id',
      severity: 'low',
      words: ['ringcentral', 'ring_central'],
      form: 'b64url{22}',
      part: true,
      paired: ['client-id', 'oauth-base-url'],
    },
  ],
});
