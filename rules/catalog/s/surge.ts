/** surge.sh. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'surge',
  title: 'surge.sh',
  url: 'https://surge.sh',
  severity: 'high',
  opens: "publishes and removes the account's static sites",
  rotate: 'Get a new token with the surge token command.',
  sources: ['https://surge.sh/help/'],
  rules: [{ kind: 'sh-deploy-token', words: ['surge'], nameOnly: true, form: 'xdigit{32}' }],
});
