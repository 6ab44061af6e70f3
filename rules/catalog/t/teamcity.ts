/** TeamCity. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'teamcity',
  title: 'TeamCity',
  url: 'https://www.jetbrains.com/teamcity/',
  severity: 'critical',
  opens: 'runs builds and reads projects as the user',
  rotate: "In the user's profile, under Access Tokens.",
  sources: ['https://www.jetbrains.com/help/teamcity/rest-api.html'],
  rules: [{ kind: 'api-token', form: "'eyJ0eXAiOiAiVENWMiJ9.' b64url{36} '.' b64url{48}" }],
});
