/** Proof. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'proof',
  title: 'Proof',
  url: 'https://www.proof.com',
  severity: 'high',
  opens: 'creates notarisation transactions and reads signed documents',
  rotate: "In the account's API settings.",
  sources: ['https://dev.proof.com/docs', 'https://dev.proof.com/docs/api-keys'],
  rules: [
    {
      kind: 'full-access-api-key',
      confidence: 0.9,
      words: ['proof'],
      nameOnly: true,
      form: "('prf_' | 'prf_cli_') b64url{20,80}",
    },
  ],
});
