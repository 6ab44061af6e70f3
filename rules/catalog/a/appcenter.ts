/** Visual Studio App Center. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'appcenter',
  title: 'Visual Studio App Center',
  url: 'https://appcenter.ms',
  severity: 'low',
  opens: "built and distributed the account's apps; the service has closed",
  rotate: 'The service is retired; remove the token.',
  sources: ['https://learn.microsoft.com/en-us/appcenter/api-docs'],
  rules: [
    {
      kind: 'visual-studio-app-center-api',
      confidence: 0.8,
      words: ['appcenter'],
      form: 'xdigit{40}',
      verify: 'GET https://api.appcenter.ms/v0.1/apps [X-Api-Token: {token}]',
    },
  ],
});
