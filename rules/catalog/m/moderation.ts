/** Moderation API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'moderation',
  title: 'Moderation API',
  url: 'https://moderationapi.com',
  severity: 'medium',
  opens: "moderates content at the account's cost",
  rotate: "In the project's settings, under API key.",
  sources: ['https://docs.moderationapi.com'],
  rules: [{ kind: 'api-key', words: ['moderation'], nameOnly: true, form: "alnum{36} '.' alnum{115} '.' word{43}" }],
});
