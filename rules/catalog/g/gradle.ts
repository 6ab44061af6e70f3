/** Gradle. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gradle',
  title: 'Gradle',
  url: 'https://gradle.org',
  severity: 'high',
  opens: "fetches from or publishes to the build's repository",
  rotate: 'Change the password at the repository the build names.',
  sources: ['https://docs.gradle.org/current/userguide/declaring_repositories.html'],
  rules: [{ kind: 'repository-password', confidence: 0.8, words: ['gradle', 'maven'], form: 'any{4,100}', chosen: true }],
});
