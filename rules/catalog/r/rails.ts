/** Ruby on Rails. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rails',
  title: 'Ruby on Rails',
  url: 'https://rubyonrails.org',
  severity: 'critical',
  opens: "decrypts the app's stored credentials and forges its sessions",
  rotate: 'Re-encrypt the credentials under a new key and redeploy.',
  sources: ['https://guides.rubyonrails.org/security.html'],
  rules: [
    { kind: 'master-key', words: ['rails_master_key', 'master_key', 'config_master_key'], form: 'hex{32}' },
    { kind: 'master-key-2', words: ['rails'], nameOnly: true, form: 'xdigit{32}' },
    { kind: 'secret-key-base', words: ['secret_key_base', 'rails'], form: 'hex{128}' },
  ],
});
