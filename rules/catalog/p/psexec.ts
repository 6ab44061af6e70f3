/** PsExec. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'psexec',
  title: 'PsExec',
  url: 'https://learn.microsoft.com/en-us/sysinternals/downloads/psexec',
  severity: 'critical',
  opens: 'runs commands on windows machines as the named user',
  rotate: "Change the Windows user's password.",
  sources: ['https://learn.microsoft.com/en-us/sysinternals/downloads/psexec'],
  rules: [{ kind: 'password-option', confidence: 0.8, words: ['psexec_p'], form: 'any{4,128}', chosen: true }],
});
