/** collect2. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'collect2',
  title: 'collect2',
  url: 'https://collect2.com',
  severity: 'medium',
  opens: 'reads and writes the collected data records',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['collect2'], form: 'UUID', verify: 'GET https://collect2.com/api/{token}/datarecord/' }],
});
