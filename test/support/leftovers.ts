/** Reads what a run leaves behind, byte for byte: folders, the memory of a process, the stream of commands at a Redis. */
import { open, readFile, readdir, readlink } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join, relative } from 'node:path';
import type { Sweep } from './canary.ts';

/** Searches every file below `folder`; returns their number and size by first folder, so that a test can show it looked. */
export async function sweepFolder(sweep: Sweep, folder: string, name: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => null);
    // A file may go while the service runs.
    if (bytes === null) continue;
    const place = relative(folder, path);
    sweep.search(`${name}/${place}`, bytes);
    const top = place.split('/')[0] ?? '';
    sizes.set(top, (sizes.get(top) ?? 0) + bytes.length);
  }
  return sizes;
}

/** Searches the writable memory of a process; null where the system does not allow it. Returns the bytes searched. */
export async function sweepMemory(sweep: Sweep, pid: number, name: string): Promise<number | null> {
  const maps = await readFile(`/proc/${pid}/maps`, 'utf8').catch(() => null);
  if (maps === null) return null;
  const memory = await open(`/proc/${pid}/mem`, 'r').catch(() => null);
  if (memory === null) return null;
  const piece = Buffer.alloc(8 * 1024 * 1024);
  // Pieces overlap, so that nothing hides on a border.
  const step = piece.length - 4096;
  let total = 0;
  try {
    for (const [, from = '', to = ''] of maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw/gm)) {
      // User space ends at 2^47: a number holds every address.
      const [begin, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      for (let at = begin; at < end; at += step) {
        const length = Math.min(piece.length, end - at);
        const read = await memory.read(piece, 0, length, at).catch(() => ({ bytesRead: 0 }));
        sweep.search(`${name} at ${at.toString(16)}`, piece.subarray(0, read.bytesRead));
        total += read.bytesRead;
        if (read.bytesRead === 0) break;
      }
    }
  } finally {
    await memory.close();
  }
  return total;
}

/** Processes whose environment holds `variable` and whose command line holds `script`. */
export async function findProcesses(variable: string, script: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const read = (file: string) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '');
    if (!(await read('cmdline')).split('\0').some((word) => word.endsWith(script))) continue;
    const alive = await readlink(`/proc/${name}/exe`).catch(() => '');
    if (alive !== '' && (await read('environ')).split('\0').includes(variable)) found.push(Number(name));
  }
  return found;
}

export interface Monitor {
  /** Everything the server was asked so far. */
  bytes(): Buffer;
  close(): void;
}

/** Listens to every command at a Redis. */
export async function monitorRedis(url: string): Promise<Monitor> {
  const { hostname, port } = new URL(url);
  const pieces: Buffer[] = [];
  const socket = createConnection(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('data', () => resolve());
    socket.write('MONITOR\r\n');
  });
  return { bytes: () => Buffer.concat(pieces), close: () => socket.destroy() };
}

/** Sends one inline command and returns the first answer. */
export async function askRedis(url: string, command: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = createConnection(Number(port), hostname);
  try {
    return await new Promise<string>((resolve, reject) => {
      socket.once('error', reject);
      socket.once('data', (answer: Buffer) => resolve(answer.toString('utf8').trim()));
      socket.write(`${command}\r\n`);
    });
  } finally {
    socket.destroy();
  }
}
