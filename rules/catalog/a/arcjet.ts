/** Arcjet. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'arcjet',
  title: 'Arcjet',
  url: 'https://arcjet.com',
  severity: 'medium',
  opens: 'reports to and reads decisions of the protected site',
  rotate: "In the account's API settings.",
  sources: ['https://docs.arcjet.com/'],
  rules: [{ kind: 'site-key', severity: 'low', form: "'ajkey_' lowalnum{26}", part: true }],
});
