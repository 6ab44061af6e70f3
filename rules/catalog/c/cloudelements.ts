/** Cloud Elements. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cloudelements',
  title: 'Cloud Elements',
  severity: 'high',
  opens: "reads and writes the connected applications' data",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'organization-secret',
      confidence: 0.6,
      words: ['cloud_elements', 'cloudelements'],
      form: 'hex{32}',
      paired: ['cloudelements.user-secret'],
    },
    {
      kind: 'user-secret',
      confidence: 0.6,
      words: ['cloud_elements', 'cloudelements'],
      form: "b64{43} '='",
      paired: ['cloudelements.organization-secret'],
    },
  ],
});
