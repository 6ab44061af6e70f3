/** OVHcloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ovh',
  title: 'OVHcloud',
  url: 'https://www.ovhcloud.com',
  severity: 'critical',
  opens: "controls the account's servers, domains and cloud",
  rotate: 'https://api.ovh.com/console/',
  sources: ['https://github.com/ovh/python-ovh'],
  rules: [
    { kind: 'application-key', confidence: 0.8, words: ['ovh'], form: 'alnum[-]{16}' },
    {
      kind: 'application-secret',
      confidence: 0.8,
      words: ['ovh'],
      form: 'alnum[-]{32}',
      paired: ['ovh.application-key', 'application-secret'],
    },
  ],
});
