/** Rownd. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rownd',
  title: 'Rownd',
  url: 'https://rownd.com',
  severity: 'critical',
  opens: "reads and changes the app's users and their profiles",
  rotate: "In the account's API settings.",
  sources: ['https://docs.rownd.io'],
  rules: [
    { kind: 'app-key', confidence: 0.6, words: ['rownd'], form: "'key_' lowalnum{24}", paired: ['rownd.app-secret'] },
    { kind: 'app-secret', confidence: 0.6, form: "'ras_' hex{48}", paired: ['rownd.app-key'] },
  ],
});
