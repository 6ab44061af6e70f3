/** Files that nobody writes on purpose, and some that somebody does. Each is either changed exactly or left for a person. */
import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { planEdits } from '../../../vault/index.ts';
import type { SpliceItem } from '../../../vault/index.ts';
import { carriedOut, itemOf, REFERENCE } from './support.ts';

const V = `Zq${createGenerator(11).chars('alnum', 30)}`;

async function rewritten(path: string, file: string, items: readonly SpliceItem[] = [itemOf(file, V)]): Promise<string> {
  const plan = await planEdits(Buffer.from(file), path, items);
  expect(plan.proposed).toEqual([]);
  expect(plan.diff).not.toContain(V);
  return carriedOut(file, plan).toString();
}

async function proposed(path: string, file: string | Buffer, items?: readonly SpliceItem[]): Promise<string> {
  const plan = await planEdits(Buffer.from(file), path, items ?? [itemOf(file, V)]);
  expect(plan.edits).toEqual([]);
  expect(plan.proposed).toHaveLength(1);
  const [proposal] = plan.proposed;
  expect(JSON.stringify(proposal)).not.toContain(V);
  return proposal?.reason ?? '';
}

describe('.env', () => {
  it.each([
    [`A=${V}`, `A=${REFERENCE}`],
    [`\texport  A =\t${V}  \r\nB=1`, `\texport  A =\t${REFERENCE}  \r\nB=1`],
    [`A='${V}' # ${V.slice(0, 4)}`, `A='${REFERENCE}' # ${V.slice(0, 4)}`],
    [`A="${V}"#x`, `A="${REFERENCE}"#x`],
    [`A=${V}\rB=2\r`, `A=${REFERENCE}\rB=2\r`],
    [`A=1\nA=${V}\nA=2`, `A=1\nA=${REFERENCE}\nA=2`],
    [`URL="a\\"b:${V}@h"`, `URL="a\\"b:{{ ${REFERENCE} }}@h"`],
    [`URL='a:${V}@h?"'`, `URL='a:{{ ${REFERENCE} }}@h?"'`],
    [`URL=a:${V}@h"`, `URL='a:{{ ${REFERENCE} }}@h"'`],
  ])('%#: is rewritten at the value alone', async (before, after) => {
    expect(await rewritten('/p/.env', before)).toBe(after);
  });

  it('keeps a key over several lines in one place', async () => {
    const pem = `-----BEGIN X-----\n${V}\n-----END X-----`;
    const file = `A=1\nKEY="${pem}"\nB=2\n`;
    expect(await rewritten('/p/.env', file, [itemOf(file, pem)])).toBe(`A=1\nKEY="${REFERENCE}"\nB=2\n`);
  });

  it('changes one of two equal values on a line, or both, as asked', async () => {
    const file = `URL='${V}:${V}'`;
    const one = `{{ ${REFERENCE} }}`;
    expect(await rewritten('/p/.env', file, [itemOf(file, V, { nth: 1 })])).toBe(`URL='${V}:${one}'`);
    expect(await rewritten('/p/.env', file, [itemOf(file, V), itemOf(file, V, { nth: 1 })])).toBe(`URL='${one}:${one}'`);
  });

  it('takes the outer of two values that lie in each other', async () => {
    const url = `postgres://u:${V}@h/d`;
    const file = `URL=${url}\n`;
    expect(await rewritten('/p/.env', file, [itemOf(file, V), itemOf(file, url)])).toBe(`URL=${REFERENCE}\n`);
  });

  it.each([
    [`# old: ${V}\nA=1`, 'not inside one value'],
    [`just ${V} text`, 'not NAME=value'],
    [`A="${V}`, 'never closed'],
    [`A="${V}"tail`, 'behind its closing quote'],
    [`A=${V}#tail`, '# outside quotes'],
    [`${V}=1`, 'not inside one value'],
    [`A=x:${V}@'"h`, 'needs quotes'],
  ])('%#: is left for a person', async (file, reason) => {
    expect(await proposed('/p/.env', file)).toContain(reason);
  });

  it('is left for a person when the file spells the value with escapes', async () => {
    const file = `A="x\\n${V}"`;
    expect(await proposed('/p/.env', file, [itemOf(file, `x\\n${V}`)])).toContain('another form');
    const decoded = itemOf(file, `x\n${V}`, { raw: `x\\n${V}` });
    expect(await rewritten('/p/.env', file, [decoded])).toBe(`A="${REFERENCE}"`);
  });
});

describe('JSON', () => {
  it('spelt with unicode escapes is replaced over the whole spelling', async () => {
    const spelt = Array.from(V, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    const file = `{"ä😀": "${spelt}", "b": 1}`;
    expect(await rewritten('/p/a.json', file, [itemOf(file, V, { raw: spelt })])).toBe(`{"ä😀": "${REFERENCE}", "b": 1}`);
    expect(await proposed('/p/a.json', file, [itemOf(file, spelt)])).toContain('another form');
  });

  it('with a key twice has the named place changed and not the other', async () => {
    const file = `{"a": "${V}", "a": "${V}"}`;
    expect(await rewritten('/p/a.json', file, [itemOf(file, V, { nth: 1 })])).toBe(`{"a": "${V}", "a": "${REFERENCE}"}`);
  });

  it('keeps comments that hold the same value, tabs, spaces, trailing commas and mixed line ends', async () => {
    const file = `{ // ${V}\r\n\t"a" :\t"${V}" ,\n/* ${V} */ "b": [1.0e5, ],\r}  \n\n`;
    const after = await rewritten('/p/a.jsonc', file, [itemOf(file, V, { nth: 1 })]);
    expect(after).toBe(`{ // ${V}\r\n\t"a" :\t"${REFERENCE}" ,\n/* ${V} */ "b": [1.0e5, ],\r}  \n\n`);
  });

  it('has a number replaced by a reference in quotes', async () => {
    const file = '{"pin": 4839201744, "x": 1}';
    expect(await rewritten('/p/a.json', file, [itemOf(file, '4839201744')])).toBe(`{"pin": "${REFERENCE}", "x": 1}`);
  });

  it.each([
    [`{"${V}": 1}`, 'not inside one value'],
    [`{"a": "Bearer ${V}"}`, 'part of a longer text'],
    [`{"a": "${V}"`, 'does not parse'],
    [`{"a": "${V}"} {}`, 'does not parse'],
    [`${'['.repeat(100_000)}"${V}"`, 'does not parse'],
    [`// ${V}\n{}`, 'not inside one value'],
  ])('%#: is left for a person', async (file, reason) => {
    expect(await proposed('/p/a.json', file)).toContain(reason);
  });
});

describe('YAML', () => {
  it.each([
    [`a: ${V}   # c\nb: 'x'\n`, `a: ${REFERENCE}   # c\nb: 'x'\n`],
    [`a: {b: ${V}, c: [ "${V}" ]}`, `a: {b: ${REFERENCE}, c: [ "${V}" ]}`],
    [`- ${V}\n- &x other\n- *x\n`, `- ${REFERENCE}\n- &x other\n- *x\n`],
    [`--- # one\na: 1\n---\na: ${V}\n...\n`, `--- # one\na: 1\n---\na: ${REFERENCE}\n...\n`],
    [`%YAML 1.2\n---\n? complex\n: '${V}'\n`, `%YAML 1.2\n---\n? complex\n: '${REFERENCE}'\n`],
    [`a: "${V}\\\n  "\n`, `a: "${REFERENCE}"\n`],
  ])('%#: is rewritten at the value alone', async (before, after) => {
    expect(await rewritten('/p/a.yml', before)).toBe(after);
  });

  it.each([
    [`a: &x ${V}\nb: *x\n`, 'anchor'],
    [`base: &b\n  k: ${V}\nother:\n  <<: *b\n`, 'anchor'],
    [`a: |\n  ${V}\n`, 'block scalar'],
    [`a: >-\n  ${V}\n`, 'block scalar'],
    [`a: !vault ${V}\n`, 'tag'],
    [`a: one\n  ${V}\n`, 'several lines'],
    [`a: x ${V}\n`, 'longer text'],
    [`a: "x\n`.concat(V), 'does not parse'],
    [`${V}: 1\n`, 'not inside one value'],
    [`a: 1 # ${V}\n`, 'not inside one value'],
    [`${'- '.repeat(20_000)}${V}`, 'does not parse'],
  ])('%#: is left for a person', async (file, reason) => {
    expect(await proposed('/p/a.yaml', file)).toContain(reason);
  });

  it('quotes a reference whose names hold spaces', async () => {
    const file = `a: ${V}\n`;
    const item = itemOf(file, V, { reference: 'kw://my vault/the item/value' });
    expect(await rewritten('/p/a.yaml', file, [item])).toBe('a: "kw://my vault/the item/value"\n');
  });
});

describe('TOML', () => {
  it.each([
    [`a.b."c.d" = '${V}' # ${V.slice(0, 3)}`, `a.b."c.d" = '${REFERENCE}' # ${V.slice(0, 3)}`],
    [`a = """\n${V}"""\n`, `a = """${REFERENCE}"""\n`],
    [`a = '''${V}'''\r\n[t]\r\nx = 1\r\n`, `a = '''${REFERENCE}'''\r\n[t]\r\nx = 1\r\n`],
    [`[[s]]\nk = "1"\n[[s]]\nk = "${V}"\n`, `[[s]]\nk = "1"\n[[s]]\nk = "${REFERENCE}"\n`],
    [`t = { x = [1, "${V}"], y = 2024-01-01 }`, `t = { x = [1, "${REFERENCE}"], y = 2024-01-01 }`],
    [`"ü😀" = "${V}"`, `"ü😀" = "${REFERENCE}"`],
  ])('%#: is rewritten at the value alone', async (before, after) => {
    expect(await rewritten('/p/a.toml', before)).toBe(after);
  });

  it.each([
    [`a = "x ${V}"`, 'longer text'],
    [`a = "${V}"\na = "2"`, 'does not parse'],
    [`a = "${V}`, 'does not parse'],
    [`# ${V}\na = 1`, 'not inside one value'],
    [`a = "${V}"\n[${'a.'.repeat(50_000)}b]`, 'does not parse'],
  ])('%#: is left for a person', async (file, reason) => {
    expect(await proposed('/p/a.toml', file)).toContain(reason);
  });
});

describe('any file', () => {
  it('of more than two megabytes is left for a person', async () => {
    expect(await proposed('/p/.env', `A=${V}\n${'#'.repeat(2 * 1024 * 1024)}`)).toContain('larger than 2 MiB');
  });

  it('in UTF-16, with a NUL or with broken UTF-8 is left for a person', async () => {
    const utf16 = Buffer.from(`\ufeffA=${V}`, 'utf16le');
    const items = [{ ...itemOf(`A=${V}`, V), byteStart: 6, byteEnd: 6 + V.length * 2 }];
    expect(await proposed('/p/.env', utf16, items)).toContain('not UTF-8');
    expect(await proposed('/p/.env', Buffer.concat([Buffer.from(`A=${V}\nB=`), Buffer.from([0xff])]))).toContain('not UTF-8');
    expect(await proposed('/p/.env', `A=${V}\nB=\0`)).toContain('not UTF-8');
  });

  it('of an unknown kind is left for a person, with a masked patch', async () => {
    const plan = await planEdits(Buffer.from(`x = "${V}"\n`), '/p/a.py', [itemOf(`x = "${V}"\n`, V)]);
    expect(plan.proposed[0]?.patch).toBe(`@@ -1,1 +1,1 @@\n-x = "… (32)"\n+x = "${REFERENCE}"`);
  });

  it('that holds the reference already is left alone', async () => {
    const file = `A=${REFERENCE}\n`;
    const plan = await planEdits(Buffer.from(file), '/p/.env', [itemOf(file, REFERENCE)]);
    expect(plan).toMatchObject({ edits: [], proposed: [], unchanged: [0], diff: '' });
  });

  it('whose value is no longer where it was found is refused', async () => {
    const file = `A=é${V}`;
    for (const [byteStart, byteEnd] of [
      [3, 3 + V.length],
      [4, 4],
      [0, 9999],
      [-5, 2],
    ] as const) {
      const plan = planEdits(Buffer.from(file), '/p/.env', [{ ...itemOf(file, V), byteStart, byteEnd }]);
      await expect(plan).rejects.toMatchObject({ code: 'splice.changed' });
    }
  });

  it('of a megabyte is planned in seconds', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `"key${n}": "some text of a common length ${n}",`);
    const file = `{\n${lines.join('\n')}\n"last": "${V}"\n}`;
    expect(file.length).toBeGreaterThan(900_000);
    const started = performance.now();
    expect(await rewritten('/p/a.json', file)).toBe(file.replace(V, REFERENCE));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('in one long line is shown only around the change, without control characters', async () => {
    const file = `{"esc": "\u009b31m", "a": "${'x'.repeat(5000)}", "k": "${V}", "b": "${'y'.repeat(5000)}"}`;
    const plan = await planEdits(Buffer.from(file), '/p/a.json', [itemOf(file, V)]);
    expect(plan.diff.length).toBeLessThan(600);
    expect(plan.diff).toContain('… (32)');
    expect(plan.diff).not.toContain('\u009b');
  });
});
