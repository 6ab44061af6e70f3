/** What `keyward up` shows once everything runs: where it is, what scanners seal to, where the token lies, how to go on. */
import type { Style } from '../../core/text/index.ts';
import type { Service } from './index.ts';

export function startScreen(service: Service, style: Style, seconds: number): string {
  const { url, recipient, adminTokenFile, queue, database, logs } = service;
  const rows: [string, string][] = [
    ['address', url],
    ['queue', queue === 'redis' ? 'BullMQ on Redis' : 'BullMQ on Postgres (set REDIS_URL for Redis)'],
    ['database', database === 'embedded' ? 'embedded Postgres' : 'the Postgres of DATABASE_URL'],
    ['recipient', recipient],
    ['admin token', adminTokenFile],
    ['logs', logs],
  ];
  const lines = rows.map(([label, value]) => `  ${style.dim(label.padEnd(12))} ${value}`);
  return [
    `${style.bold('Keyward is up')} ${style.dim(`(${seconds.toFixed(1)} s)`)}`,
    '',
    ...lines,
    '',
    `  ${style.dim('next:')} keyward enroll, then keyward scan --push`,
    `  ${style.dim('stop:')} Ctrl-C`,
    '',
  ].join('\n');
}

/** Lines that reached their end: https://nodejs.org/en/about/previous-releases */
export function endOfLife(version: string): string | null {
  const major = Number(/^v(\d+)/.exec(version)?.[1]);
  if (major === 20) return `Node ${version} gets no security fixes since 2026-04-30; run the service on Node 24 or newer.`;
  if (major === 21 || major === 23 || major === 25)
    return `Node ${version} is past its end of life; run the service on Node 24 or newer.`;
  return null;
}

export function parsePort(text: string | undefined): number | null {
  const port = Number(text ?? '7710');
  return Number.isInteger(port) && port >= 0 && port <= 65_535 && /^\d+$/.test(text ?? '7710') ? port : null;
}
