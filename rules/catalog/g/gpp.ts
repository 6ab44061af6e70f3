/** Windows Group Policy Preferences. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gpp',
  title: 'Windows Group Policy Preferences',
  severity: 'critical',
  opens: 'logs in to Windows hosts with the account it sets',
  rotate: "Change the account's password and remove the policy item.",
  sources: ['https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-gppref/2c15cbf0-f086-4c74-8b70-1f2fa45dd4be'],
  rules: [{ kind: 'cpassword', words: ['cpassword'], form: "b64{16,512} '='{0,2}" }],
});
