/** Names of rules in the world of gitleaks: the manual lists them, and each that is listed means something. */
import { expect, test } from 'vitest';
import { KNOWN, listedFor, oursFor, PART_OF, theirsFor, widerThan } from '../../../scanner/dialect/known-rules.ts';
import { readTracked } from '../../support/tracked-files.ts';

const ours = [
  'generic.password',
  'generic.secret-setting',
  'github.personal-access-token',
  'gitlab.agent-token',
  'gitlab.deploy-token',
  'http.basic-header',
  'http.bearer-header',
  'private-key.rsa',
  'pulumi.access-token',
  'sendgrid.api-key',
];

test('the manual lists every name, with what it means', () => {
  const page = readTracked('docs/compatibility.md');
  const missing = [...Object.entries(KNOWN), ...Object.entries(PART_OF)].filter(
    ([id, forms]) => !page.includes(`| \`${id}\` | ${forms.map((form) => `\`${form}\``).join(', ')} |`),
  );
  expect(missing).toEqual([]);
});

test.each<[string, string[]]>([
  ['sendgrid-api-token', ['sendgrid.api-key']],
  ['GitHub-PAT', ['github.personal-access-token']],
  ['gitlab.deploy-token', ['gitlab.deploy-token']],
  ['gitlab-agent-token', ['gitlab.agent-token']],
  ['pulumi-something', ['pulumi.access-token']],
  ['nobody-at-all', []],
  ['', []],
  ['constructor', []],
])('%j means %j', (theirs, expected) => {
  expect(oursFor(theirs, ours)).toEqual(expected);
});

test('generic-api-key means all of ours that go by a name', () => {
  expect(oursFor('generic-api-key', ours)).toEqual(ours.filter((id) => id.startsWith('generic.')));
});

test('what is only split is no rule written anew', () => {
  expect(listedFor('pulumi-something', ours)).toEqual([]);
  expect(listedFor('pulumi-api-token', ours)).toEqual(['pulumi.access-token']);
});

test('a part of ours is no name of it', () => {
  expect(oursFor('curl-auth-header', ours)).toEqual([]);
  expect(widerThan('curl-auth-header', ours)).toEqual(['http.basic-header', 'http.bearer-header']);
});

test('a rule that they have no name for is called by its own', () => {
  expect(theirsFor('sendgrid.api-key')).toEqual(['sendgrid-api-token']);
  expect(theirsFor('keyward.push-token')).toEqual(['keyward.push-token']);
});
