/** Zoom. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zoom',
  title: 'Zoom',
  url: 'https://www.zoom.com',
  severity: 'high',
  opens: 'identifies the app; with its secret, reaches meetings and users',
  rotate: "On the app's details page in the Zoom App Marketplace.",
  sources: ['https://developers.zoom.us/docs/internal-apps/', 'https://developers.zoom.us/docs/integrations/oauth/'],
  rules: [
    { kind: 'oauth-client-id', severity: 'low', words: ['zoom'], nameOnly: true, form: 'b64url{20,24}', part: true },
    { kind: 'oauth-client-secret', words: ['zoom'], nameOnly: true, form: 'alnum{32}' },
  ],
});
