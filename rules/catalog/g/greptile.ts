/** Greptile. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'greptile',
  title: 'Greptile',
  url: 'https://www.greptile.com',
  severity: 'high',
  opens: 'queries the code of the indexed repositories',
  rotate: 'In the Greptile app, under API keys.',
  sources: ['https://www.greptile.com/docs/mcp/authentication'],
  rules: [{ kind: 'api-key', words: ['greptile'], form: 'b64{48}' }],
});
