/** Amazon Web Services. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { isAwsAccessKeyId } from '../../checks/aws.ts';
import { assigned, token } from '../../pattern.ts';
import { code, env, inPieces, json, neighbours, text, yaml } from '../../sample-text.ts';

const identifiers = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html';
const accessKeys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html';
const rotate = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html';

// The first letter after the prefix is one of those that current ids begin with (see checks/aws.ts).
const keyId = (g: Generator): string => `${g.pick(['AKIA', 'ASIA'])}${g.chars('QRSTUVWXYZ', 1)}${g.chars('base32', 15)}`;
const secretKey = (g: Generator): string => g.chars('b64', 40);
const bedrockKey = (g: Generator): string => `ABSK${g.chars('b64', 128)}`;

export const provider = defineProvider({
  id: 'aws',
  title: 'Amazon Web Services',
  url: 'https://aws.amazon.com',
  severity: 'critical',
  opens: "acts on the cloud account with its owner's permissions",
  rotate: 'https://console.aws.amazon.com/iam/',
  sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
  rules: [
    {
      id: 'aws.access-key-id',
      title: 'AWS access key ID',
      severity: 'medium',
      confidence: 0.9,
      pattern: token('(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}'),
      keywords: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
      check: isAwsAccessKeyId,
      minEntropy: 2.5,
      prefix: 'A',
      half: true,
      paired: ['aws.secret-access-key', 'aws.secret-access-key-paired', 'aws.secret-access-key-2'],
      examples: [
        { value: inPieces('AKIA', 'IOSFODNN7', 'EXAMPLE'), source: accessKeys },
        { value: inPieces('AKIA', 'I44QH8DHB', 'EXAMPLE'), source: accessKeys },
      ],
      samples: {
        match: [env('AWS_ACCESS_KEY_ID', keyId), json('accessKeyId', keyId), yaml('aws_access_key_id', keyId)],
        no: [...neighbours(keyId), (g) => `AKIA${g.chars('Q01', 16)}\n`],
      },
      rotate,
      names: { item: 'aws access-key', field: 'access-key-id' },
      sources: [identifiers, accessKeys],
    },
    {
      id: 'aws.secret-access-key',
      title: 'AWS secret access key',
      severity: 'critical',
      confidence: 0.9,
      pattern: assigned('aws[_.-]?secret|secret[_.-]?access[_.-]?key', '[A-Za-z0-9+/]{40}', 'base64'),
      keywords: [
        'aws_secret',
        'aws-secret',
        'aws.secret',
        'awssecret',
        'secret_access',
        'secretaccess',
        'secret-access',
        'secret.access',
      ],
      minEntropy: 4,
      paired: ['aws.access-key-id'],
      examples: [
        { value: inPieces('wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCY', 'EXAMPLEKEY'), source: accessKeys },
        { value: inPieces('je7MtGbClwBF/2Zp9Utk/', 'h3yCo8nvb', 'EXAMPLEKEY'), source: accessKeys },
      ],
      samples: {
        match: [env('AWS_SECRET_ACCESS_KEY', secretKey), json('secretAccessKey', secretKey), code('awsSecretKey', secretKey)],
        no: [
          (g) => `AWS_SECRET_ACCESS_KEY=${g.chars('b64', 39)}\n`,
          (g) => `AWS_SECRET_ACCESS_KEY=${g.chars('b64', 41)}\n`,
          (g) => `sha1=${g.chars('hex', 40)}\n`,
        ],
      },
      verify: {
        method: 'GET',
        url: 'https://sts.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15',
        headers: {},
        sign: { service: 'sts', region: 'us-east-1', keyId: 'access_key_id' },
        otherHosts: true,
        source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
      },
      rotate,
      names: { item: 'aws access-key', field: 'secret-access-key' },
      sources: [accessKeys],
    },
    {
      id: 'aws.secret-access-key-paired',
      title: 'AWS secret access key beside its key ID',
      severity: 'critical',
      confidence: 0.85,
      pattern: assigned('secret[_.-]?key|secret|key', '[A-Za-z0-9+/]{40}', 'base64'),
      keywords: ['secret', 'key'],
      minEntropy: 4,
      needs: { rule: 'aws.access-key-id', lines: 5 },
      specificity: 8,
      samples: {
        match: [
          (g) => `access_key: ${keyId(g)}\nsecret_key: ${secretKey(g)}\n`,
          (g) => `client = S3('${keyId(g)}', secret='${secretKey(g)}')\n`,
        ],
        no: [(g) => `secret_key: ${g.chars('b64', 39)}\n`, (g) => `secret_key: ${g.chars('b64', 44)}\n`],
      },
      verify: {
        method: 'GET',
        url: 'https://sts.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15',
        headers: {},
        sign: { service: 'sts', region: 'us-east-1', keyId: 'access_key_id' },
        otherHosts: true,
        source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
      },
      rotate,
      names: { item: 'aws access-key', field: 'secret-access-key' },
      sources: [accessKeys],
    },
    {
      id: 'aws.bedrock-api-key',
      title: 'Amazon Bedrock API key',
      severity: 'high',
      confidence: 0.95,
      pattern: token('ABSK[A-Za-z0-9+/]{109,269}={0,2}', 'base64'),
      keywords: ['ABSK'],
      minEntropy: 4,
      prefix: 'ABSK',
      samples: {
        match: [env('AWS_BEARER_TOKEN_BEDROCK', bedrockKey), json('apiKey', bedrockKey)],
        no: [(g) => `ABSK${g.chars('b64', 60)}\n`, text('aABSK', (g) => g.chars('b64', 128))],
      },
      rotate: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
      names: { item: 'aws bedrock-api-key', field: 'api-key' },
      sources: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html'],
    },
    { kind: 'access-key-id-legacy', form: "'A3T' upalnum{17}", half: true, paired: ['aws.secret-access-key'] },
    {
      kind: 'account-id',
      severity: 'low',
      words: ['aws_account'],
      form: "digit{4} '-'{0,1} digit{4} '-'{0,1} digit{4}",
      part: true,
    },
    { kind: 'appsync-api-key', form: "'da2-' lowalnum{26}" },
    { kind: 'mws-auth-token', form: "'amzn.mws.' UUID" },
    {
      kind: 'principal-id',
      severity: 'low',
      form: "('AGPA' | 'AIDA' | 'AIPA' | 'ANPA' | 'ANVA' | 'APKA' | 'AROA' | 'ASCA') upalnum{16,17}",
      part: true,
    },
    {
      kind: 'secret-access-key-2',
      confidence: 0.8,
      words: ['aws', 'amazon', 'amzn', 'secretaccesskey'],
      form: 'b64{40}',
      paired: ['aws.access-key-id'],
    },
    {
      kind: 'session-token',
      form: "('FwoGZXIvYXdz' | 'IQoJb3JpZ2lu' | 'FQoGZXIvYXdz') b64{100,2000} '='{0,2}",
      paired: ['aws.access-key-id', 'aws.secret-access-key'],
    },
    {
      kind: 'session-token-assigned',
      confidence: 0.6,
      words: ['aws_session_token', 'aws_security_token'],
      form: "b64{200,2000} '='{0,2}",
      paired: ['aws.access-key-id', 'aws.secret-access-key'],
    },
    {
      kind: 'sns-sqs-smtp-password',
      confidence: 0.8,
      words: ['ses_smtp', 'aws_ses', 'ses_password'],
      form: "'B' b64{43}",
      paired: ['aws.access-key-id'],
    },
    {
      kind: 'access-key-id-any',
      form: "('AKIA' | 'ASIA' | 'ABIA' | 'ACCA') upalnum{16}",
      loose: true,
      half: true,
      paired: ['aws.secret-access-key', 'aws.secret-access-key-paired', 'aws.secret-access-key-2'],
    },
    {
      kind: 'mws-key-loose',
      form: "'amzn.mws.' lowalnum{8} '-' lowalnum{4} '-' lowalnum{4} '-' lowalnum{4} '-' lowalnum{12}",
      loose: true,
    },
    {
      kind: 's3-presigned-url',
      title: 'AWS presigned S3 URL',
      severity: 'low',
      confidence: 0.5,
      form: "'https://' lowalnum[.-]{3,80} '.amazonaws.com/' any{1,250} 'X-Amz-Signature=' hex{64}",
    },
  ],
});
