// Writes files that are made to be slow or to explode, each in a folder of its own: node test/bench/hostile-files.mjs FOLDER [NAME...].
// The same bytes on every machine; tokens are made up here and open nothing. 140 MB on disk, never committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, crc32, deflateRawSync } from 'node:zlib';

const MB = 1_000_000;
const ALNUM = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Numbers from 0 to below 2 ** 32, the same for the same seed (mulberry32). */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
let random = createRandom(7);
const pick = (choices) => choices[random() % choices.length];
const chars = (count, alphabet = ALNUM) => Array.from({ length: count }, () => pick(alphabet)).join('');

/** 30 characters and their CRC-32 in base 62: every scanner that checks takes it for one of GitHub's. */
function makeToken() {
  const body = chars(30);
  let sum = '';
  for (let rest = crc32(body); rest > 0; rest = Math.floor(rest / 62)) sum = ALNUM[rest % 62] + sum;
  return `ghp_${body}${sum.padStart(6, '0')}`;
}

function randomBytes(size) {
  const words = new Uint32Array(size / 4);
  for (let i = 0; i < words.length; i++) words[i] = random();
  return Buffer.from(words.buffer);
}

function minifiedLine(size) {
  const names = Array.from({ length: 400 }, () => chars(1 + (random() % 3), ALNUM.slice(10)));
  const words = 'value index token key error request options default length secret node parse cache state'.split(' ');
  const expression = (depth) => {
    const kind = depth > 3 ? 0 : random() % 7;
    const name = pick(names);
    if (kind < 2) return name;
    if (kind === 2) return `${name}.${pick(words)}`;
    if (kind === 3) return `${name}(${expression(depth + 1)},"${pick(words)}")`;
    if (kind === 4) return `${expression(depth + 1)}&&!${expression(depth + 1)}`;
    if (kind === 5) return `{${pick(words)}:${expression(depth + 1)},${pick(names)}:${random() % 4096}}`;
    return `${expression(depth + 1)}?${expression(depth + 1)}:"${pick(words)}-${pick(words)}"`;
  };
  const parts = [];
  for (let length = 0; length < size;) {
    const part = `function ${pick(names)}(${pick(names)},${pick(names)}){var ${pick(names)}=${expression(0)};return ${expression(0)}}`;
    length += part.length;
    parts.push(part);
  }
  return Buffer.from(parts.join(''));
}

/** A zip file of entries `{name, data}`, or `{name, packed, size, sum}` where the data is too large to hold. */
function zip(entries, method = 8) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, data, ...made } of entries) {
    const packed = made.packed ?? (method === 8 ? deflateRawSync(data) : data);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x0403_4b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(method, 8);
    header.writeUInt16LE(0x21, 12); // 1 January 1980
    header.writeUInt32LE(made.sum ?? crc32(data), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(made.size ?? data.length, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x0201_4b50, 0);
    header.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    parts.push(header, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** 64 zips of 16 MB of lines each, that compress about 85 times. */
function zipOfZips() {
  const line = () => `${pick(['const', 'let', 'return'])} ${chars(6)} = ${chars(4)}.${chars(8)}(${random() % 100});\n`;
  const block = Array.from({ length: 500 }, line).join('');
  const inner = Array.from({ length: 64 }, (_, i) => {
    const text = Array.from(
      { length: Math.ceil((16 * MB) / block.length) },
      () => `${block}// ${chars(40, '0123456789abcdef')}\n`,
    );
    return { name: `inner-${i}.zip`, data: zip([{ name: 'lines.js', data: Buffer.from(text.join('')) }]) };
  });
  return zip(inner, 0);
}

/** 10 entries of 1 GB of zeros: of a stream that is flushed whole after each 50 MB, the parts are all alike. */
function zeros() {
  const chunk = Buffer.alloc(50 * MB);
  const part = deflateRawSync(chunk, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: 20 }, () => part), deflateRawSync(Buffer.alloc(0))]);
  let sum = 0;
  for (let i = 0; i < 20; i++) sum = crc32(chunk, sum);
  return zip(Array.from({ length: 10 }, (_, i) => ({ name: `zeros-${i}.txt`, packed, size: 1000 * MB, sum })));
}

/** Each zip holds the next one. `withToken` puts a token into each, else only the innermost has one. */
function nest(depth, method, withToken) {
  let inside = [{ name: 'token.txt', data: Buffer.from(`github_token = "${makeToken()}"\n`) }];
  for (let level = depth; level > 1; level--) {
    const data = zip(inside, method);
    inside = [{ name: 'next.zip', data }];
    if (withToken) inside.push({ name: `token-${level - 1}.txt`, data: Buffer.from(`github_token = "${makeToken()}"\n`) });
  }
  return zip(inside, method);
}

const files = {
  'minified-line': ['bundle.min.js', () => minifiedLine(20 * MB)],
  'base64-line': ['blob.txt', () => Buffer.from(randomBytes(37.5 * MB).toString('base64'))],
  'key-line': ['keys.txt', () => Buffer.from('key'.repeat(7 * MB))],
  'password-lines': ['passwords.conf', () => Buffer.from('password = "x"\n'.repeat(1.4 * MB))],
  'zip-of-zips': ['outer.zip', zipOfZips],
  'nested-zips': ['outer.zip', () => nest(40, 8, true)],
  'zip-bomb': ['bomb.zip', zeros],
  'deep-nest': ['outer.zip', () => nest(10_000, 0, false)],
};

const [folder, ...asked] = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(files, name));
if (folder === undefined || unknown.length > 0) {
  console.error(`usage: hostile-files.mjs FOLDER [${Object.keys(files).join('|')}]...`);
  process.exit(2);
}
for (const [name, [file, make]] of Object.entries(files)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  random = createRandom(7);
  const bytes = make();
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, file), bytes);
  console.log(`${name.padEnd(16)} ${(bytes.length / MB).toFixed(2).padStart(6)} MB`);
}
