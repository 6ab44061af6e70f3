/** Opens the source that a request names. Each kind is loaded when it is asked for, so that a folder scan loads no other. */
import type { ScanRequest } from './scan-result.ts';
import type { Source } from './source.ts';

/** Throws a KeywardError where there is nothing to scan. */
export async function openSource(request: ScanRequest): Promise<Source> {
  const { target, exclude } = request;
  if (target.kind === 'paths') {
    const { openDirectory } = await import('./source/directory.ts');
    return openDirectory(target.paths, { noIgnore: target.noIgnore, exclude });
  }
  if (target.kind === 'stdin') {
    const { openStream } = await import('./source/stdin.ts');
    return openStream(target);
  }
  if (target.kind === 'git') {
    const { openHistory } = await import('./source/history.ts');
    const { rulingOf } = await import('./cache/ruling.ts');
    const { cacheFolder: folder, tuning } = request;
    const memory = folder === undefined ? undefined : { folder, ruling: rulingOf(request) };
    return openHistory(target, exclude, memory, tuning === undefined || tuning.rules.length === 0);
  }
  if (target.kind === 'staged') {
    const { openStaged } = await import('./source/staged.ts');
    return openStaged(target);
  }
  const { openHost } = await import('./source/host.ts');
  return openHost(target);
}
