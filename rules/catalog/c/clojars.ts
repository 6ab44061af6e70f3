/** Clojars. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clojars',
  title: 'Clojars',
  url: 'https://clojars.org',
  severity: 'critical',
  opens: "publishes releases of the user's packages",
  rotate: 'https://clojars.org/tokens',
  sources: ['https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'],
  rules: [{ kind: 'api-token', form: "'CLOJARS_' alnum{60}" }],
});
