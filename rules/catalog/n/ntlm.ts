/** NTLM authentication message. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ntlm',
  title: 'NTLM authentication message',
  severity: 'high',
  opens: 'can be guessed offline or relayed to log in as the user',
  rotate: 'Change the password of the Windows account.',
  rules: [{ kind: 'token', form: "('TlRMTVNTUAABAAAA' | 'TlRMTVNTUAACAAAA' | 'TlRMTVNTUAADAAAA') b64[-_]{28,8000} '='{0,2}" }],
});
