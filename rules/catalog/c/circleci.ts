/** CircleCI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'circleci',
  title: 'CircleCI',
  url: 'https://circleci.com',
  severity: 'critical',
  opens: 'starts builds and reads or changes projects as the user',
  rotate: 'https://app.circleci.com/settings/user/tokens',
  sources: ['https://circleci.com/docs/managing-api-tokens/'],
  rules: [
    {
      kind: 'api-personal-access-token',
      form: "'CCIPAT_' alnum{4} alpha{5} alnum{3} digit{3} alpha{4} digit{1} alpha{1} alnum{1} digit{1} alpha{1} '_' alnum{40}",
      verify: 'GET https://circleci.com/api/v2/me [Circle-Token: {token}]',
    },
    {
      kind: 'api-project-token',
      confidence: 0.8,
      words: ['circleci'],
      form: 'xdigit{40}',
      verify: 'GET https://circleci.com/api/v1.1/projects [Circle-Token: {token}]',
    },
    {
      kind: 'personal-token',
      form: "'CCIPAT_' alnum{22} '_' lowalnum{40}",
      verify: 'GET https://circleci.com/api/v2/me [Circle-Token: {token}]',
    },
  ],
});
