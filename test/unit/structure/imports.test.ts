import { expect, test } from 'vitest';
import { importsOf } from '../../support/imports.ts';

test.each([
  [`import { a } from './a.ts';`, 'static', './a.ts'],
  [`import * as a from "a";`, 'static', 'a'],
  [`import a, { b } from 'a';`, 'static', 'a'],
  [`import 'side-effect';`, 'static', 'side-effect'],
  [`import {\n  a,\n  b,\n} from './a.ts';`, 'static', './a.ts'],
  [`export * from './a.ts';`, 'static', './a.ts'],
  [`export { a } from './a.ts';`, 'static', './a.ts'],
  [`import type { A } from './a.ts';`, 'type', './a.ts'],
  [`export type { A } from './a.ts';`, 'type', './a.ts'],
  [`import { type A, type B } from './a.ts';`, 'type', './a.ts'],
  [`import { type A, b } from './a.ts';`, 'static', './a.ts'],
  [`const a = await import('./a.ts');`, 'dynamic', './a.ts'],
  [`const load = () => import('./a.ts');`, 'dynamic', './a.ts'],
  [`let a: typeof import('./a.ts');`, 'type', './a.ts'],
  [`const q = s.split(/['"]/); import { a } from './a.ts';`, 'static', './a.ts'],
  [`const half = a / 2; const b = "x"; import { a } from './a.ts'; const c = 1 / 3;`, 'static', './a.ts'],
])('%j', (source, kind, specifier) => {
  expect(importsOf(source)).toEqual([{ specifier, kind }]);
});

test.each([
  `// import { a } from './a.ts';`,
  `/* import './a.ts' */`,
  'const text = `import { a } from "./a.ts"; ${f(`import("./b.ts")`)}`;',
  `const pattern = /import 'a'/;`,
])('no import in %j', (source) => {
  expect(importsOf(source)).toEqual([]);
});

test('finds every import of a file, in order of kind', () => {
  const source = `import { a } from './a.ts';\nimport type { B } from './b.ts';\n\nexport const c = () => import('./c.ts');\n`;
  expect(importsOf(source).map((each) => `${each.kind} ${each.specifier}`)).toEqual([
    'static ./a.ts',
    'type ./b.ts',
    'dynamic ./c.ts',
  ]);
});
