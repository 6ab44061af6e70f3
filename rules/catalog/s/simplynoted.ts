/** Simply Noted. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'simplynoted',
  title: 'Simply Noted',
  url: 'https://simplynoted.com',
  severity: 'medium',
  opens: "orders handwritten cards at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['simplynoted'], form: 'b64url[.]{340,360}' }],
});
