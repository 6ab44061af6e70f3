/** Gamma. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gamma',
  title: 'Gamma',
  url: 'https://gamma.app',
  severity: 'medium',
  opens: "generates documents at the account's cost",
  rotate: 'https://gamma.app/settings/api-keys',
  sources: ['https://developers.gamma.app'],
  rules: [{ kind: 'api-key', form: "'sk-gamma-' alnum{32,64}" }],
});
