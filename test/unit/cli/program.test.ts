/** The program's own files are loaded as Node would load them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openProgram } from '../../../cli/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyward-program-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outside = { require: createRequire(import.meta.url) } as unknown as NodeJS.Module;
const write = (name: string, code: string): void =>
  writeFileSync(join(folder, name), `(function (exports, require, module, __filename, __dirname) {${code}\n});`);

test('what could not be read is asked for again, and what asked for it is run again', () => {
  const load = openProgram({ folder, outside, build: 'this', kept: null });
  write('first.js', `module.exports = { second: require('./second.js') };`);
  expect(() => load('./first.js')).toThrow('ENOENT');
  expect(() => load('./first.js')).toThrow('ENOENT');
  write('second.js', `module.exports = 'second';`);
  expect(load('./first.js')).toEqual({ second: 'second' });
});

test('files may ask for each other, and each is run once', () => {
  const load = openProgram({ folder, outside, build: 'this', kept: null });
  mkdirSync(join(folder, 'inner'));
  write('one.js', `exports.name = 'one'; exports.two = require('./inner/two.js');`);
  write('inner/two.js', `exports.three = require('./three.js').name; exports.path = require('node:path').sep;`);
  write('inner/three.js', `exports.name = 'three'; exports.two = require('./two.js');`);
  const one = load('./one.js') as { readonly two: { readonly three: string } };
  expect(one.two).toMatchObject({ three: 'three', path: expect.any(String) as string });
  expect(load('./inner/two.js')).toBe(one.two);
});
