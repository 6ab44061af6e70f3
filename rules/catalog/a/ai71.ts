/** AI71. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ai71',
  title: 'AI71',
  url: 'https://ai71.ai',
  severity: 'high',
  opens: "runs models at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    { kind: 'api-key', form: "'ai71-api-' UUID", verify: 'GET https://api.ai71.ai/v1/models [Authorization: Bearer {token}]' },
  ],
});
