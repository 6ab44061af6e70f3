import { expect, test } from 'vitest';
import { createWordProbe } from '../../../scanner/word-probe.ts';
import { seededRandom } from '../../support/seeded-random.ts';

test('finds what a search for each word finds', () => {
  const words = ['eyJ', 'authorization', '"private_key"', '1//0', 'BEGIN PRIVATE KEY'];
  const probe = createWordProbe(words);
  const random = seededRandom(5);
  const letters = 'aeyjEYJ1/0"_ -Bn';
  for (let round = 0; round < 3000; round++) {
    let text = Array.from({ length: Math.floor(random() * 60) }, () => letters[Math.floor(random() * letters.length)]).join('');
    const word = words[Math.floor(random() * words.length)] ?? '';
    const at = Math.floor(random() * text.length);
    if (random() < 0.3) text = text.slice(0, at) + (random() < 0.5 ? word : word.toUpperCase()) + text.slice(at);
    else if (random() < 0.5) text = text.slice(0, at) + word.slice(1) + text.slice(at);
    const expected = words.some((each) => text.toLowerCase().includes(each.toLowerCase()));
    expect(probe(Buffer.from(text, 'latin1')), text).toBe(expected);
  }
});

test('no words, no bytes', () => {
  expect(createWordProbe([])(Buffer.from('anything'))).toBe(false);
  expect(createWordProbe(['abc'])(new Uint8Array(0))).toBe(false);
});
