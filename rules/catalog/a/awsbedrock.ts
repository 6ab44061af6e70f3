/** Amazon Bedrock. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'awsbedrock',
  title: 'Amazon Bedrock',
  url: 'https://aws.amazon.com/bedrock/',
  severity: 'high',
  opens: "runs foundation models at the account's cost",
  rotate: 'https://console.aws.amazon.com/bedrock/',
  sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_bedrock.html'],
  rules: [
    {
      kind: 'long-term-api-key',
      confidence: 0.9,
      words: ['awsbedrock'],
      form: "'ABSK' b64{109,269} '='{0,2}",
      verify: 'GET https://bedrock.us-east-1.amazonaws.com/foundation-models [Authorization: Bearer {token}]',
    },
    {
      kind: 'short-term-api-key',
      form: "'bedrock-api-key-' b64{28,2000} '='{0,2}",
      verify: 'GET https://bedrock.us-east-1.amazonaws.com/foundation-models [Authorization: Bearer {token}]',
    },
    { kind: 'amazon-bedrock-api-key-loose', form: "('ABSK' | 'bedrock-api-key-') b64{28,800}", loose: true },
  ],
});
