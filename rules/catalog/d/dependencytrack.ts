/** Dependency-Track. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dependencytrack',
  title: 'Dependency-Track',
  url: 'https://dependencytrack.org',
  severity: 'medium',
  opens: 'uploads BOMs and reads projects and findings',
  rotate: 'In Dependency-Track, under administration, teams.',
  sources: ['https://docs.dependencytrack.org/'],
  rules: [{ kind: 'api-key', form: "'odt_' alnum{32,255}" }],
});
