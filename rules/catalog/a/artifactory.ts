/** JFrog Artifactory. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'artifactory',
  title: 'JFrog Artifactory',
  url: 'https://jfrog.com/artifactory/',
  severity: 'critical',
  opens: "reads and publishes packages with its owner's rights",
  rotate: 'https://jfrog.com/help/r/jfrog-rest-apis/revoke-token-by-id',
  sources: [
    'https://jfrog.com/help/r/jfrog-rest-apis/revoke-token-by-id',
    'https://jfrog.com/help/r/how-to-generate-an-access-token-video',
  ],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['artifactory', 'bintray', 'jfrog', 'xray'],
      form: 'alnum{73}',
      paired: ['url'],
      verify: 'GET https://{jfrog_host}/artifactory/api/repositories [X-JFrog-Art-Api: {token}]',
    },
    {
      kind: 'api-key-2',
      form: "'AKC' alnum{64,74}",
      paired: ['url'],
      verify: 'GET https://{jfrogurl}/artifactory/api/repositories [X-JFrog-Art-Api: {token}]',
    },
    {
      kind: 'identity-token',
      confidence: 0.8,
      words: ['artifactory', 'bintray', 'jfrog', 'xray'],
      form: 'alnum{64}',
      paired: ['url'],
      verify: 'GET https://{jfrog_host}/artifactory/api/repositories [Authorization: Bearer {token}]',
    },
    { kind: 'npm-auth', words: ['artifactory_api_npm'], form: "b64{20,140} '='{0,2}" },
    { kind: 'reference-token', form: "'cmVmd' alnum{59}", paired: ['url'] },
    { kind: 'token', form: "'cmVmdGtuO' b64url{55}" },
  ],
});
