/** UnifyID (Prove). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'unifyid',
  title: 'UnifyID (Prove)',
  severity: 'high',
  opens: "verifies the app's users",
  rotate: 'Retired service: remove the key.',
  rules: [{ kind: 'server-api-key', confidence: 0.6, words: ['unify_id', 'unifyid'], form: "b64{43} '='" }],
});
