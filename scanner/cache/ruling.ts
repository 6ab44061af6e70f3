/** Names all that decides, beside the contents, what a scan finds: this version's rules and code, and what it was asked. */
import type { ScanRequest } from '../scan-result.ts';

/** Digest of the sources of rules and scanner, written into the bundle by the build. */
declare const __KEYWARD_RULING__: string;

export function rulingOf(request: ScanRequest): string {
  const { target, exclude, disabledRules, maxFileSize, archives, tuning } = request;
  const allRefs = target.kind === 'git' && target.allRefs === true;
  return JSON.stringify({
    code: __KEYWARD_RULING__,
    allRefs,
    exclude,
    disabledRules,
    maxFileSize,
    archives,
    rules: tuning?.rules,
  });
}
