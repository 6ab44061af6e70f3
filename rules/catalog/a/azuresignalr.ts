/** Azure SignalR Service. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azuresignalr',
  title: 'Azure SignalR Service',
  url: 'https://azure.microsoft.com',
  severity: 'high',
  opens: 'connects and sends messages to every client of the hub',
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/azure-signalr/'],
  rules: [{ kind: 'connection-string', words: ['signalr'], form: "b64{40,90} '='{0,2}" }],
});
