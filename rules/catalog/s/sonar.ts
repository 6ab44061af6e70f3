/** SonarQube. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sonar',
  title: 'SonarQube',
  url: 'https://www.sonarsource.com',
  severity: 'high',
  opens: 'reads projects and code, uploads analyses',
  rotate: "In the user's account, on the Security page.",
  sources: ['https://docs.sonarsource.com/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-token',
      words: ['sonar'],
      nameOnly: true,
      form: "('sqa_' | 'sqp_' | 'squ_'){0,1} b64url[=]{40}",
      paired: ['qube-host'],
      verify: 'GET https://{sonarhost}/api/user_tokens/search [Authorization: Basic base64({token})]',
    },
    {
      kind: 'qube-token',
      confidence: 0.8,
      words: ['sonar'],
      nameOnly: true,
      form: 'alnum{40}',
      verify: 'GET https://sonarcloud.io/api/user_tokens/search [Authorization: Basic base64({token}:)]',
    },
  ],
});
