/** Photoroom. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'photoroom',
  title: 'Photoroom',
  url: 'https://www.photoroom.com',
  severity: 'medium',
  opens: "edits images at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.photoroom.com'],
  rules: [
    { kind: 'api-key', confidence: 0.6, form: "('sk_pr_' | 'sandbox_sk_pr_') alnum{4,20} '_' hex{40}" },
    { kind: 'api-key-legacy', confidence: 0.6, words: ['photoroom'], form: 'hex{40}' },
  ],
});
