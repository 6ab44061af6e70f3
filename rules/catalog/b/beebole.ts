/** Beebole. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'beebole',
  title: 'Beebole',
  url: 'https://beebole.com',
  severity: 'medium',
  opens: "reads and writes the company's timesheets",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['beebole'], form: 'alnum{40}' }],
});
