/** OneSignal. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'onesignal',
  title: 'OneSignal',
  url: 'https://onesignal.com',
  severity: 'high',
  opens: "sends notifications to the app's users",
  rotate: 'In the OneSignal dashboard, under Settings, Keys and IDs.',
  sources: ['https://documentation.onesignal.com/docs/keys-and-ids'],
  rules: [
    {
      kind: 'api-key',
      words: ['onesignal'],
      form: 'UUID',
      verify: 'GET https://onesignal.com/api/v1/apps [Authorization: Basic base64({token}:)]',
    },
    {
      kind: 'rest-api-key',
      words: ['onesignal'],
      form: 'alnum{32}',
      verify: 'GET https://api.onesignal.com/apps [Authorization: Key {token}]',
    },
    {
      kind: 'rich-authentication-token',
      form: "('os_v2_app_' | 'os_v2_org_') lower[234567]{103}",
      verify: 'GET https://api.onesignal.com/apps [Authorization: Key {token}]',
    },
  ],
});
