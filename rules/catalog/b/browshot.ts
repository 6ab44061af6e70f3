/** Browshot. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'browshot',
  title: 'Browshot',
  url: 'https://browshot.com',
  severity: 'low',
  opens: "takes website screenshots at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://browshot.com/api/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['browshot'],
      form: 'alnum{28}',
      verify: 'GET https://api.browshot.com/api/v1/instance/list?key={token}',
    },
  ],
});
