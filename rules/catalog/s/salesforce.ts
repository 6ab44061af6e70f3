/** Salesforce. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'salesforce',
  title: 'Salesforce',
  url: 'https://www.salesforce.com',
  severity: 'high',
  opens: "reads and changes the organisation's crm data as the user",
  rotate: "In the org's connected app settings.",
  sources: ['https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_oauth_and_connected_apps.htm'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['salesforce'],
      form: "'00' alnum{13} '!' b64url[.]{80,260}",
      paired: ['instance-url'],
    },
    { kind: 'connected-app-consumer-key', confidence: 0.9, words: ['salesforce'], form: "'3MVG9' b64url[.~]{20,180}" },
    { kind: 'credentials', confidence: 0.9, words: ['salesforce'], form: "'3MVG' word[.]{24,200}" },
    { kind: 'refresh-token', words: ['my_salesforce', 'sforce'], form: "'5A' b64url[.~]{40,510}" },
  ],
});
