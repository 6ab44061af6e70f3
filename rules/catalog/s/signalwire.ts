/** SignalWire. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'signalwire',
  title: 'SignalWire',
  url: 'https://signalwire.com',
  severity: 'high',
  opens: "places calls and sends messages at the account's cost",
  rotate: "In the space's dashboard, on the API page.",
  sources: ['https://developer.signalwire.com/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-token',
      confidence: 0.6,
      words: ['signalwire'],
      form: "'PT' hex{48}",
      paired: ['project id', 'space url'],
      verify: 'GET https://{space}/api/laml/2010-04-01/Accounts [Authorization: Basic base64({project}:{token})]',
    },
  ],
});
