/** Open VSX Registry. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'openvsx',
  title: 'Open VSX Registry',
  url: 'https://open-vsx.org',
  severity: 'critical',
  opens: 'publishes editor extensions as the user',
  rotate: 'https://open-vsx.org/user-settings/tokens',
  sources: ['https://github.com/eclipse/openvsx/wiki/Publishing-Extensions'],
  rules: [{ kind: 'access-token', form: "('ovsxat_' | 'ovsxp_') b64url{20,80}" }],
});
