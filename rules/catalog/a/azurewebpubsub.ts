/** Azure Web PubSub. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azurewebpubsub',
  title: 'Azure Web PubSub',
  url: 'https://azure.microsoft.com',
  severity: 'high',
  opens: 'connects and sends messages to every client of the hub',
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/azure-web-pubsub/'],
  rules: [{ kind: 'connection-string', words: ['webpubsub', 'web_pubsub', 'azure'], form: "b64{40,90} '='{0,2}" }],
});
