/** Red Hat Pyxis. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'redhatpyxis',
  title: 'Red Hat Pyxis',
  url: 'https://catalog.redhat.com',
  severity: 'medium',
  opens: 'reads and changes container certification data',
  rotate: 'In Red Hat Partner Certification, on the API keys page.',
  sources: ['https://docs.redhat.com'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['pyxis', 'redhat_pyxis'], form: 'lowalnum{32}' }],
});
