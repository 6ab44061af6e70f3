/** LDAP connection string. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ldap',
  title: 'LDAP connection string',
  severity: 'critical',
  opens: 'reads the directory as the account it binds with',
  rotate: 'Change the password of the directory account.',
  sources: ['https://www.rfc-editor.org/rfc/rfc4516'],
  rules: [
    {
      kind: 'bind-password',
      words: ['ldap_password', 'bind_password', 'ldap_bind_password', 'bindpw', 'rootpw'],
      form: 'any{6,128}',
      chosen: true,
    },
  ],
});
