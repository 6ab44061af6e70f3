/** Sinch. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sinchmessage',
  title: 'Sinch',
  url: 'https://sinch.com',
  severity: 'high',
  opens: 'sends sms as the service plan',
  rotate: "In the dashboard, on the service plan's page.",
  sources: ['https://developers.sinch.com/'],
  rules: [
    { kind: 'api-token', confidence: 0.6, words: ['sinch'], form: 'hex{32}', paired: ['sinchmessage.service-plan-id'] },
    {
      kind: 'service-plan-id',
      severity: 'low',
      confidence: 0.6,
      words: ['sinch'],
      form: 'hex{32}',
      part: true,
      paired: ['sinchmessage.api-token'],
    },
  ],
});
