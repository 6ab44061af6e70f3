/** Tines. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tineswebhook',
  title: 'Tines',
  url: 'https://www.tines.com',
  severity: 'high',
  opens: 'starts the story behind the webhook with chosen input',
  rotate: "In the story, on the webhook action's settings.",
  sources: ['https://www.tines.com/docs/actions/types/webhook/'],
  rules: [{ kind: 'url', severity: 'low', words: ['tines'], nameOnly: true, form: 'alnum{32}', part: true }],
});
