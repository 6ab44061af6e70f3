/** MagicBell. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'magicbell',
  title: 'MagicBell',
  url: 'https://www.magicbell.com',
  severity: 'high',
  opens: "sends notifications to the project's users",
  rotate: "In the MagicBell dashboard, under the project's settings.",
  sources: ['https://www.magicbell.com/docs'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['magicbell'], form: 'alnum{40}', paired: ['api-secret'] }],
});
