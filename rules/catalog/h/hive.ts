/** Hive. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hive',
  title: 'Hive',
  url: 'https://hive.com',
  severity: 'medium',
  opens: "reads and writes the workspace's projects and tasks",
  rotate: 'In the Hive profile, under API info.',
  sources: ['https://developers.hive.com'],
  rules: [
    { kind: 'api-key', confidence: 0.6, words: ['hive_api', 'hive_key', 'hive_com'], form: 'alnum{32}', paired: ['user id'] },
  ],
});
