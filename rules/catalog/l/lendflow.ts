/** Lendflow. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lendflow',
  title: 'Lendflow',
  url: 'https://www.lendflow.com',
  severity: 'high',
  opens: 'reads and files business loan applications',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      confidence: 0.6,
      words: ['lendflow'],
      form: "'eyJ' b64url{20,200} '.eyJ' b64url{200,2000} '.' b64url{300,900}",
    },
    { kind: 'api-key-any', words: ['lendflow'], form: 'b64url[.]{700,1000}', loose: true },
  ],
});
