/** Builder.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'builderio',
  title: 'Builder.io',
  url: 'https://www.builder.io',
  severity: 'high',
  opens: "writes the space's content and models",
  rotate: "In the account's API settings.",
  sources: ['https://www.builder.io/c/docs/developers'],
  rules: [
    { kind: 'private-key', form: "'bpk-' hex{32}" },
    { kind: 'public-key', severity: 'low', words: ['builder_io', 'builder_public', 'builder_api'], form: 'hex{32}', part: true },
  ],
});
