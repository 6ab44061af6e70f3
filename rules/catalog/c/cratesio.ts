/** crates.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cratesio',
  title: 'crates.io',
  url: 'https://crates.io',
  severity: 'critical',
  opens: "publishes and yanks versions of the owner's crates",
  rotate: 'https://crates.io/me',
  sources: ['https://doc.rust-lang.org/cargo/reference/publishing.html'],
  rules: [{ kind: 'api-token', form: "'cio' alnum{32}", verify: 'GET https://{registry}/api/v1/me [Authorization: {token}]' }],
});
