/** Atlassian Bamboo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bamboo',
  title: 'Atlassian Bamboo',
  url: 'https://www.atlassian.com/software/bamboo',
  severity: 'critical',
  opens: 'runs and changes builds and deployments as the user',
  rotate: 'In the Bamboo profile, under personal access tokens.',
  sources: ['https://confluence.atlassian.com/bamboo/'],
  rules: [
    {
      kind: 'personal-access-token',
      words: ['bamboo'],
      nameOnly: true,
      form: "('M' | 'N' | 'O') b64{15} 'O' set[ghijklmnopqrstuv]{1} b64{26}",
      verify: 'GET https://{host}/rest/api/latest/access-token?limit=1 [Authorization: Bearer {token}]',
    },
  ],
});
