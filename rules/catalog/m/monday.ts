/** monday.com. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'monday',
  title: 'monday.com',
  url: 'https://monday.com',
  severity: 'high',
  opens: 'reads and writes the boards of the user',
  rotate: "In the profile's Developers section, under API access tokens.",
  sources: ['https://developer.monday.com/api-reference/docs/authentication'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['monday'],
      nameOnly: true,
      form: "'eyJ' b64url{10,200} '.eyJ' b64url{50,1000} '.' b64url{20,500}",
    },
  ],
});
