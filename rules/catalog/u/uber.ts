/** Uber. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'uber',
  title: 'Uber',
  url: 'https://www.uber.com',
  severity: 'medium',
  opens: 'calls the ride apis as the app',
  rotate: "In the app's settings on the developer dashboard.",
  sources: ['https://developer.uber.com/docs/'],
  rules: [{ kind: 'server-token', words: ['uber'], nameOnly: true, form: 'b64url{36,44}' }],
});
