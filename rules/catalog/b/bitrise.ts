/** Bitrise. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bitrise',
  title: 'Bitrise',
  url: 'https://bitrise.io',
  severity: 'critical',
  opens: 'starts builds and reads apps and secrets as the user',
  rotate: 'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens',
  sources: [
    'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens',
    'https://docs.bitrise.io/en/bitrise-platform/workspaces/workspace-api-token.html',
  ],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['bitrise'],
      form: 'b64url{60,120}',
      verify: 'GET https://api.bitrise.io/v0.1/apps [Authorization: {token}]',
    },
  ],
});
