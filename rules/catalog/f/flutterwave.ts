/** Flutterwave. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'flutterwave',
  title: 'Flutterwave',
  url: 'https://flutterwave.com',
  severity: 'critical',
  opens: 'charges customers and moves money for the merchant',
  rotate: 'In the Flutterwave dashboard, Settings, API keys.',
  sources: [
    'https://developer.flutterwave.com/v3.0/docs/authentication',
    'https://developer.flutterwave.com/docs/authentication',
  ],
  rules: [
    { kind: 'encryption-key', form: "'FLWSECK_TEST-' xdigit[GHgh]{12}" },
    { kind: 'public-key', severity: 'low', form: "('FLWPUBK-' | 'FLWPUBK_TEST-') hex{32} '-X'", part: true },
    { kind: 'public-key-2', severity: 'low', form: "'FLWPUBK_TEST-' xdigit[GHgh]{32} '-X'", part: true },
    { kind: 'secret-key', form: "('FLWSECK-' | 'FLWSECK_TEST-') hex{32} '-X'", paired: ['flutterwave.public-key'] },
    { kind: 'secret-key-2', form: "'FLWSECK_TEST-' xdigit[GHgh]{32} '-X'" },
  ],
});
