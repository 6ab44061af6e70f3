/** Cal.com. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'calcom',
  title: 'Cal.com',
  url: 'https://cal.com',
  severity: 'high',
  opens: 'reads and writes bookings and calendars as the user',
  rotate: 'https://app.cal.com/settings/developer/api-keys',
  sources: ['https://cal.com/docs'],
  rules: [
    {
      kind: 'api-key',
      form: "('cal_live_' | 'cal_') hex{32}",
      verify: 'GET https://api.cal.com/v2/me [Authorization: Bearer {token}; cal-api-version: 2024-08-13]',
    },
    { kind: 'api-key-any', form: "('cal_live_' | 'cal_') alnum{32}", loose: true },
  ],
});
