import { describe, expect, it } from 'vitest';
import { isPrivateAddress, readRetryAfter, resolveAddress } from '../../../core/network/index.ts';

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
  ])('refuses %s', (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each([
    '::1',
    '::',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    'fd00::1',
    'fe80::1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'ff02::1',
    'nonsense',
  ])('refuses %s', (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700:4700::1111'])('takes %s', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );

  it('looks names up and refuses those that lead inside', async () => {
    expect(await resolveAddress('localhost', false)).toBeNull();
    expect(await resolveAddress('localhost', true)).not.toBeNull();
    expect(await resolveAddress('[::1]', false)).toBeNull();
    expect(await resolveAddress('8.8.8.8', false)).toEqual({ address: '8.8.8.8', family: 4 });
  });

  it('one private answer among others spoils the name', async () => {
    const ask = () =>
      Promise.resolve([
        { address: '8.8.8.8', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    expect(await resolveAddress('a.example', false, ask)).toBeNull();
    expect(await resolveAddress('a.example', true, ask)).toEqual({ address: '8.8.8.8', family: 4 });
  });
});

it('reads Retry-After as seconds and as a date', () => {
  expect(readRetryAfter('7')).toBe(7000);
  expect(readRetryAfter('Wed, 21 Oct 2026 07:28:10 GMT', Date.parse('2026-10-21T07:28:00Z'))).toBe(10_000);
  expect(readRetryAfter('99999999')).toBe(86_400_000);
  expect(readRetryAfter('soon')).toBeNull();
  expect(readRetryAfter(undefined)).toBeNull();
});
