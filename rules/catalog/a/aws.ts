/** Amazon Web Services. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
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

export const provider: Provider = {
  id: 'aws',
  title: 'Amazon Web Services',
  url: 'https://aws.amazon.com',
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
  ],
};
