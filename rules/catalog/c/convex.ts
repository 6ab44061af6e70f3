/** Convex. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'convex',
  title: 'Convex',
  url: 'https://www.convex.dev',
  severity: 'critical',
  opens: "deploys functions and reads and writes the project's data",
  rotate: 'https://dashboard.convex.dev',
  sources: ['https://docs.convex.dev/cli/deploy-key-types'],
  rules: [
    { kind: 'access-token', confidence: 0.6, words: ['convex'], nameOnly: true, form: 'b64url[=]{40,300}' },
    {
      kind: 'deploy-key',
      words: ['convex'],
      nameOnly: true,
      form: "('prod:' | 'dev:' | 'preview:') lowalnum[:-]{3,60} '|' b64{40,200} '='{0,2}",
    },
  ],
});
