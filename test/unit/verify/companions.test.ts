import { expect, test } from 'vitest';
import { Secret } from '../../../core/model/index.ts';
import type { Finding } from '../../../core/model/index.ts';
import { createCompanions } from '../../../verify/index.ts';

const values = new Map<string, Secret>();

function found(rule: string, line: number, text: string, path = 'a.env', commit?: string): Finding {
  const id = `${path}:${line}:${rule}`;
  values.set(id, Secret.fromText(text));
  const location = { source: 'file', path, line, column: 1, endLine: line, endColumn: 2, byteStart: 0, byteEnd: 1 } as const;
  return {
    schema: 'keyward.finding/1',
    id,
    secret: text,
    rule,
    title: '',
    severity: 'high',
    confidence: 0.9,
    level: 'high',
    location: { ...location, ...(commit === undefined ? {} : { commit }) },
    also: [],
    preview: '',
  };
}

function partsOf(finding: Finding, ...others: Finding[]): Record<string, string> {
  const parts = createCompanions([finding, ...others], values)(finding);
  return Object.fromEntries([...parts].map(([name, value]) => [name, value.revealText()]));
}

const token = found('twilio.auth-token', 10, 'token');

test('a part is called by the kind of its rule', () => {
  expect(partsOf(token, found('twilio.account-sid', 9, 'AC1'))).toEqual({ account_sid: 'AC1' });
});

test('what the scan joined to it counts before what stands near, and what is ambiguous not at all', () => {
  const near = found('twilio.account-sid', 9, 'near');
  const part = { kind: 'account-sid', title: '', location: token.location, preview: '' };
  const joined = { ...token, id: 'joined', parts: [part] };
  values.set('joined/account-sid', Secret.fromText('joined'));
  expect(partsOf(joined, near)).toEqual({ account_sid: 'joined' });
  const doubted = { ...token, id: 'doubted', parts: [{ ...part, ambiguous: true } as const] };
  expect(partsOf(doubted, near)).toEqual({});
});

test('the nearest counts', () => {
  expect(partsOf(token, found('twilio.account-sid', 3, 'far'), found('twilio.account-sid', 12, 'near'))).toEqual({
    account_sid: 'near',
  });
});

test('of two as near none counts, unless they are the same', () => {
  const above = found('twilio.account-sid', 9, 'AC1');
  expect(partsOf(token, above, found('twilio.account-sid', 11, 'AC2'))).toEqual({});
  expect(partsOf(token, above, found('twilio.account-sid', 11, 'AC1'))).toEqual({ account_sid: 'AC1' });
  expect(partsOf(token, above, found('twilio.account-sid', 11, 'AC2'), found('twilio.account-sid', 10, 'AC3'))).toEqual({
    account_sid: 'AC3',
  });
});

test.each([
  ['another vendor’s', found('acme.account-sid', 9, 'x')],
  ['one of its own kind', found('twilio.auth-token', 9, 'x')],
  ['one of another file', found('twilio.account-sid', 9, 'x', 'b.env')],
  ['one of another commit', found('twilio.account-sid', 9, 'x', 'a.env', 'c0ffee')],
  ['one far away', found('twilio.account-sid', 41, 'x')],
])('%s is none', (_what, other) => {
  expect(partsOf(token, other)).toEqual({});
});

test('each place of a value has its surroundings', () => {
  const elsewhere = { ...token, also: [{ ...token.location, path: 'b.env', line: 5 }] };
  expect(partsOf(elsewhere, found('twilio.account-sid', 5, 'AC9', 'b.env'))).toEqual({ account_sid: 'AC9' });
});
