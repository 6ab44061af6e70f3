import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRemote, remoteKey } from '../../../api/resources/repositories/remote.ts';

test.each([
  'https://host.example/acme/shop.git',
  'ssh://git@host.example:2222/acme/shop',
  'git@host.example:acme/shop.git',
  '/srv/git/shop.git',
])('%s may be registered', (url) => {
  expect(checkRemote(url)).toBe(url);
});

test('all ways to write one repository have one key', () => {
  const ways = [
    'https://Host.example/acme/shop.git',
    'ssh://git@host.example:2222/acme/shop',
    'git@host.example:acme/shop.git',
    'https://host.example/acme/shop/',
  ];
  expect(new Set(ways.map(remoteKey))).toEqual(new Set(['host.example/acme/shop']));
});

test('whatever is accepted can be no option, names one of three transports, and holds no password', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `git@h:${text}`),
        fc.string().map((text) => `ssh://${text}`),
      ),
      (text) => {
        let url: string;
        try {
          url = checkRemote(text);
        } catch {
          return;
        }
        expect(url).toMatch(/^(\/|https:\/\/|ssh:\/\/|[A-Za-z0-9_][A-Za-z0-9._-]*@)/);
        expect(url).not.toMatch(/[\0\r\n]|^-|:\/\/-|::/);
        if (URL.canParse(url)) expect(new URL(url).password).toBe('');
      },
    ),
  );
});
