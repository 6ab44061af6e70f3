/** Splunk Observability Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'splunkobservabilitytoken',
  title: 'Splunk Observability Cloud',
  url: 'https://www.splunk.com',
  severity: 'high',
  opens: 'sends metrics or changes dashboards and detectors',
  rotate: 'In the settings, on the Access Tokens page.',
  sources: ['https://dev.splunk.com/observability/docs/'],
  rules: [{ kind: 'access-token', words: ['signalfx', 'splunk', 'sfx'], form: 'b64url{22}' }],
});
