/** Autopilot. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'autopilot',
  title: 'Autopilot',
  severity: 'high',
  opens: 'reads and writes contacts and starts marketing journeys',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['autopilot'],
      nameOnly: true,
      form: 'xdigit{32}',
      verify: 'GET https://api2.autopilothq.com/v1/account [autopilotapikey: {token}]',
    },
  ],
});
