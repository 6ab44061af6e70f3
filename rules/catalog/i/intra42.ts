/** 42 Intra. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'intra42',
  title: '42 Intra',
  url: 'https://42.fr',
  severity: 'medium',
  opens: 'reads student data as the application',
  rotate: "In the 42 intranet, in the application's settings.",
  sources: ['https://api.intra.42.fr/apidoc'],
  rules: [
    { kind: 'client-id', severity: 'low', form: "('u-s4t2af-' | 'u-s4t2ud-') xdigit{64}", part: true },
    { kind: 'client-secret', form: "('s-s4t2af-' | 's-s4t2ud-') xdigit{64}", paired: ['intra42.client-id'] },
  ],
});
