/** Fernet key. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fernet',
  title: 'Fernet key',
  url: 'https://cryptography.io',
  severity: 'critical',
  opens: 'decrypts and forges every token made with the key',
  rotate: 'Make a new key; re-encrypt with MultiFernet.rotate().',
  sources: ['https://cryptography.io/en/latest/fernet/'],
  rules: [{ kind: 'symmetric-encryption-key', words: ['airflow_core_fernet', 'fernet'], form: "b64url{43} '='" }],
});
