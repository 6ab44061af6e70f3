/** Sqreen (Datadog). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sqreen',
  title: 'Sqreen (Datadog)',
  severity: 'high',
  opens: "reports an application's security events to the organisation",
  rotate: 'Retired product: remove the token.',
  sources: ['https://docs.sqreen.com'],
  rules: [{ kind: 'token', form: "'org_' hex{56,64}" }],
});
