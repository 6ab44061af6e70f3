/** Microsoft Teams. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'microsoftteams',
  title: 'Microsoft Teams',
  url: 'https://www.microsoft.com/microsoft-teams',
  severity: 'medium',
  opens: 'posts messages to the channel',
  rotate: "Remove the webhook in the channel's connectors or workflows.",
  sources: ['https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook'],
  rules: [
    {
      kind: 'incoming-webhook',
      form: "'https://' lowalnum[-]{1,63} '.webhook.office.com/webhookb2/' UUID '@' UUID '/IncomingWebhook/' hex{32} '/' UUID",
    },
    {
      kind: 'incoming-webhook-legacy',
      form: "'https://outlook.office.com/webhook/' UUID '@' UUID '/IncomingWebhook/' hex{32} '/' UUID",
    },
  ],
});
