import { describe, expect, it } from 'vitest';
import { createGenerator, findRule, rules } from '../../../rules/index.ts';
import { assembleFindings } from '../../../scanner/findings.ts';
import { scanBytes, scanText, valueOf } from './support.ts';

const generate = createGenerator(23);
const keyId = (): string => `AKIA${generate.chars('QRSTUVWXYZ', 1)}${generate.chars('base32', 15)}`;
const secretKey = (): string => generate.chars('b64', 40);
const uuid = (): string => [8, 4, 4, 4, 12].map((length) => generate.chars('hex', length)).join('-');

/** Of each finding the line, and of each of its parts kind, line, column and whether it is in doubt. */
function joinedIn(text: string, path = 'app.env') {
  const { found } = scanText(text, { rules, path });
  return found.map(({ rule, line, parts = [] }) => [
    `${rule} ${line}`,
    ...parts.map((part) => `${part.kind} ${part.line}:${part.column}${part.ambiguous ? '?' : ''}`),
  ]);
}

const pair = (): string => `aws_access_key_id = ${keyId()}\naws_secret_access_key = ${secretKey()}\n`;

describe('a key id and its secret', () => {
  it('name each other', () => {
    expect(joinedIn(pair())).toEqual([
      ['aws.access-key-id 1', 'secret-access-key 2:25'],
      ['aws.secret-access-key 2', 'access-key-id 1:21'],
    ]);
  });

  it('are told apart by sections, and by their order where nothing stands between them', () => {
    const sections = joinedIn(`[a]\n${pair()}\n[b]\n${pair()}`);
    expect(sections.filter(([what]) => what?.includes('secret'))).toEqual([
      ['aws.secret-access-key 3', 'access-key-id 2:21'],
      ['aws.secret-access-key 7', 'access-key-id 6:21'],
    ]);
    const row = joinedIn(pair() + pair() + pair());
    expect(row.filter(([what]) => what?.includes('secret')).map(([, part]) => part)).toEqual([
      'access-key-id 1:21',
      'access-key-id 3:21',
      'access-key-id 5:21',
    ]);
  });

  it('are in doubt where one of them could be of two', () => {
    expect(joinedIn(`A=${keyId()}\nB=${keyId()}\nAWS_SECRET_ACCESS_KEY=${secretKey()}\n`)).toEqual([
      ['aws.access-key-id 1', 'secret-access-key 3:23?'],
      ['aws.access-key-id 2', 'secret-access-key 3:23?'],
      ['aws.secret-access-key 3', 'access-key-id 2:3?', 'access-key-id 1:3?'],
    ]);
    const [id, ...secrets] = joinedIn(
      `A=${keyId()}\nAWS_SECRET_ACCESS_KEY=${secretKey()}\nAWS_SECRET_ACCESS_KEY_NEW=${secretKey()}\n`,
    );
    expect(id).toEqual(['aws.access-key-id 1', 'secret-access-key 2:23?', 'secret-access-key 3:27?']);
    expect(secrets.map(([, part]) => part)).toEqual(['access-key-id 1:3?', 'access-key-id 1:3?']);
  });

  it('have nothing to do with one another from afar', () => {
    const far = `A=${keyId()}\n${'#\n'.repeat(30)}AWS_SECRET_ACCESS_KEY=${secretKey()}\n`;
    expect(joinedIn(far)).toEqual([['aws.access-key-id 1'], ['aws.secret-access-key 32']]);
  });

  it('alone, the id is just worth a look', () => {
    const confidences = (text: string) => scanText(text, { rules, path: 'app.env' }).found.map(({ confidence }) => confidence);
    expect(confidences(`A=${keyId()}\n`)).toEqual([0.5]);
    expect(confidences(pair())).toEqual([0.9, 0.9]);
  });
});

describe('parts that nothing else looks for', () => {
  const client = () => `${generate.chars('alnum', 3)}8Q~${generate.chars('alnum', 34)}`;

  it('are found by the name they are given to', () => {
    expect(joinedIn(`AZURE_TENANT_ID: ${uuid()}\nAZURE_CLIENT_ID: "${uuid()}"\nAZURE_CLIENT_SECRET: ${client()}\n`)).toEqual([
      ['azure.client-secret 3', 'client-id 2:19', 'tenant-id 1:18'],
    ]);
    const id = uuid();
    const json = `{"tenantId": "${uuid()}", "clientSecret": "${client()}", "clientId": "${id}"}`;
    expect(joinedIn(json)[0]?.slice(1)).toEqual([`client-id 1:${json.indexOf(id) + 1}`, 'tenant-id 1:15']);
  });

  it('are none where a reference or another name stands', () => {
    const text = `AZURE_TENANT_ID: \${TENANT_ID}\nREQUEST_ID: ${uuid()}\nAZURE_CLIENT_SECRET: ${client()}\n`;
    expect(joinedIn(text)).toEqual([['azure.client-secret 3']]);
  });

  it('are found by their form where that is telling', () => {
    const text = `é = Client("AC${generate.chars('hex', 32)}")\ntwilio_auth_token = "${generate.chars('hex', 32)}"\n`;
    expect(joinedIn(text, 'app.py')).toEqual([['twilio.auth-token 2', 'account-sid 1:13']]);
  });

  it('stand at their bytes in UTF-16 as well', () => {
    const sid = `AC${generate.chars('hex', 32)}`;
    const text = `\uFEFFsid = "${sid}"\r\ntwilio_auth_token = "${generate.chars('hex', 32)}"\r\n`;
    const bytes = Buffer.from(text, 'utf16le');
    const [raw] = scanBytes(bytes, { rules, path: 'app.py' }).found;
    const [part] = raw?.parts ?? [];
    expect(part).toMatchObject({ line: 1, column: 8, endColumn: 42, preview: 'AC… (34)' });
    expect(bytes.subarray(part?.byteStart, part?.byteEnd).toString('utf16le')).toBe(sid);
  });
});

it('a finding tells where its parts stand, and nothing of their values', () => {
  const { found } = scanText(pair(), { rules, path: 'app.env' });
  const { findings, values } = assembleFindings(found, new Map(), findRule, null);
  const secret = findings.find(({ rule }) => rule === 'aws.secret-access-key');
  expect(secret?.parts).toMatchObject([
    {
      kind: 'access-key-id',
      rule: 'aws.access-key-id',
      title: 'AWS access key ID',
      location: { path: 'app.env', line: 1 },
      preview: 'A… (20)',
    },
  ]);
  const told = JSON.stringify(findings);
  for (const raw of found) expect(told).not.toContain(valueOf(raw));
  expect(values.get(`${secret?.id}/access-key-id`)?.revealText()).toBe(found[0] === undefined ? '' : valueOf(found[0]));
});

it('a text full of pairs takes no longer for it', () => {
  const { found } = scanText(pair().repeat(2000), { rules, path: 'app.env' });
  expect(found).toHaveLength(4000);
  expect(found.every(({ parts = [] }) => parts.length > 0 && parts.length <= 16)).toBe(true);
});
