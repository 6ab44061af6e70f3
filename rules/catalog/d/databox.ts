/** Databox. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'databox',
  title: 'Databox',
  url: 'https://databox.com',
  severity: 'medium',
  opens: "pushes metrics to the account's dashboards",
  rotate: "In the account's API settings.",
  sources: ['https://developers.databox.com/'],
  rules: [{ kind: 'api-key', words: ['databox'], form: 'alnum[+=]{21}' }],
});
