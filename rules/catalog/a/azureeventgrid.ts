/** Azure Event Grid. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azureeventgrid',
  title: 'Azure Event Grid',
  url: 'https://azure.microsoft.com',
  severity: 'high',
  opens: 'publishes events to the topic',
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/event-grid/'],
  rules: [{ kind: 'api-key', words: ['aeg_sas', 'azure_event_grid'], form: "b64{40,50} '='{0,2}" }],
});
