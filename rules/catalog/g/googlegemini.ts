/** Google Gemini API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'googlegemini',
  title: 'Google Gemini API',
  url: 'https://ai.google.dev',
  severity: 'high',
  opens: "runs models at the account's cost",
  rotate: 'https://aistudio.google.com/apikey',
  sources: ['https://ai.google.dev/gemini-api/docs/api-key'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['googlegemini', 'gemini', 'generativelanguage', 'google_ai', 'genai'],
      form: "'AIza' b64url{35}",
      verify: 'GET https://generativelanguage.googleapis.com/v1beta/models?key={token}',
    },
    {
      kind: 'auth-key',
      confidence: 0.6,
      words: ['googlegemini', 'gemini', 'google'],
      nameOnly: true,
      form: "'AQ.' b64url{30,80}",
    },
  ],
});
