/** Code Climate. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'codeclimate',
  title: 'Code Climate',
  url: 'https://codeclimate.com',
  severity: 'low',
  opens: 'uploads coverage reports for the repository',
  rotate: "In the account's API settings.",
  sources: ['https://docs.codeclimate.com/'],
  rules: [{ kind: 'reporter-id', severity: 'low', words: ['cc_test_reporter', 'codeclimate'], form: 'xdigit{64}', part: true }],
});
