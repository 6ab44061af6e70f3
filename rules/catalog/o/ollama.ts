/** Ollama. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ollama',
  title: 'Ollama',
  url: 'https://ollama.com',
  severity: 'medium',
  opens: "runs cloud models at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.ollama.com'],
  rules: [{ kind: 'api-key', confidence: 0.8, words: ['ollama'], form: "xdigit{32} '.' b64url{24}" }],
});
