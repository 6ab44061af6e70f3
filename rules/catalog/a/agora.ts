/** Agora. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'agora',
  title: 'Agora',
  url: 'https://www.agora.io',
  severity: 'high',
  opens: 'manages projects and channels through the REST API',
  rotate: "In the account's API settings.",
  sources: ['https://docs.agora.io/'],
  rules: [
    { kind: 'app-id', severity: 'low', words: ['agora'], nameOnly: true, form: 'xdigit{32}', part: true, paired: ['app-id'] },
  ],
});
