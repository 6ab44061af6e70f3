/** GoCanvas. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gocanvas',
  title: 'GoCanvas',
  url: 'https://www.gocanvas.com',
  severity: 'medium',
  opens: "reads and writes the account's forms and submissions",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['gocanvas'], form: "b64{43} '='" }],
});
