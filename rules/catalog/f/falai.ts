/** fal. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'falai',
  title: 'fal',
  url: 'https://fal.ai',
  severity: 'high',
  opens: "runs generative models at the account's cost",
  rotate: 'https://fal.ai/dashboard/keys',
  sources: ['https://docs.fal.ai/documentation/model-apis/authentication/key-based'],
  rules: [
    {
      kind: 'api-key',
      words: ['fal', 'falai'],
      form: "uuid ':' hex{32}",
      verify: 'GET https://api.fal.ai/v1/models/pricing?endpoint_id=fal-ai/flux/dev [Authorization: Key {token}]',
    },
  ],
});
