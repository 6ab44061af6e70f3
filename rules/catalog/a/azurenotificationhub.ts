/** Azure Notification Hubs. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azurenotificationhub',
  title: 'Azure Notification Hubs',
  url: 'https://azure.microsoft.com',
  severity: 'high',
  opens: "sends push notifications to the hub's devices",
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/notification-hubs/'],
  rules: [
    { kind: 'access-key', words: ['azurenotificationhub', 'notificationhub', 'notification_hub'], form: "b64{32,88} '='{0,2}" },
  ],
});
