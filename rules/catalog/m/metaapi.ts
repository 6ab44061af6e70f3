/** MetaApi. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'metaapi',
  title: 'MetaApi',
  url: 'https://metaapi.cloud',
  severity: 'critical',
  opens: 'trades on the connected MetaTrader accounts',
  rotate: "In the account's API settings.",
  sources: ['https://metaapi.cloud/docs/'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.6,
      words: ['metaapi'],
      form: "'eyJ' b64url{20,200} '.eyJ' b64url{100,4000} '.' b64url{100,700}",
    },
  ],
});
