/** Sendbird. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sendbird',
  title: 'Sendbird',
  url: 'https://sendbird.com',
  severity: 'high',
  opens: "reads and changes the app's users, chats and messages",
  rotate: "In the dashboard, under the app's general settings.",
  sources: ['https://sendbird.com/docs/'],
  otherHosts: true,
  rules: [
    { kind: 'access-id', severity: 'low', confidence: 0.8, words: ['sendbird'], form: 'UUID', part: true },
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['sendbird'],
      form: 'xdigit{40}',
      paired: ['sendbird.access-id'],
      verify: 'GET https://api-{sendbird_app_id}.sendbird.com/v3/users [Api-Token: {token}]',
    },
    {
      kind: 'organization-api-key',
      words: ['sendbird'],
      form: 'xdigit{24}',
      verify: 'GET https://gate.sendbird.com/api/v2/applications [SENDBIRDORGANIZATIONAPITOKEN: {token}]',
    },
  ],
});
