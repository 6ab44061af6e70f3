/** Instantly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'instantly',
  title: 'Instantly',
  url: 'https://instantly.ai',
  severity: 'high',
  opens: 'sends campaigns and reads leads of the account',
  rotate: "In Instantly's settings, under Integrations, API keys.",
  sources: ['https://developer.instantly.ai'],
  rules: [{ kind: 'api-key', words: ['instantly'], nameOnly: true, form: "b64{66} '=='" }],
});
