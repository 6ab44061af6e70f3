/** Sourcegraph Cody. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sourcegraphcody',
  title: 'Sourcegraph Cody',
  url: 'https://sourcegraph.com',
  severity: 'high',
  opens: "calls models through the cody gateway at the licence's cost",
  rotate: 'Ask Sourcegraph for a new licence key or gateway token.',
  sources: ['https://sourcegraph.com/docs'],
  rules: [{ kind: 'gateway-token', confidence: 0.6, form: "'slk_' hex{64}" }],
});
