/** Shotstack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'shotstack',
  title: 'Shotstack',
  url: 'https://shotstack.io',
  severity: 'medium',
  opens: "renders video at the account's cost",
  rotate: 'In the dashboard, on the API Keys page.',
  sources: ['https://www.shotstack.io/docs/guide/getting-started/core-concepts/'],
  rules: [{ kind: 'api-key', words: ['shotstack'], form: 'alnum{40}' }],
});
