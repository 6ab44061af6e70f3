/** Addresses of repositories: which ones may be registered, and when two of them mean the same repository. */
import { isAbsolute, normalize } from 'node:path';
import { KeywardError } from '../../../core/errors/index.ts';

/** The address as it is kept. Throws `request.invalid` for other protocols and for credentials inside an address. */
export function checkRemote(text: string): string {
  if (isAbsolute(text) && !/[\0\r\n]/.test(text)) return normalize(text).replace(/\/+$/, '') || '/';
  if (/^[A-Za-z0-9_][A-Za-z0-9._-]*@[A-Za-z0-9][A-Za-z0-9.-]*:(?!\/\/)[A-Za-z0-9._~/][A-Za-z0-9._~/-]*$/.test(text)) return text;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['https:', 'ssh:'].includes(url.protocol) || !/^[A-Za-z0-9[]/.test(url.hostname)) {
    throw new KeywardError(
      'request.invalid',
      'The address of the repository is neither https://, ssh://, user@host:path nor an absolute path.',
      {
        hint: 'Register the address that `git clone` would take.',
      },
    );
  }
  if (url.password !== '' || (url.protocol === 'https:' && url.username !== '') || url.search !== '' || url.hash !== '') {
    throw new KeywardError('request.invalid', 'The address of the repository holds a user name, a password or a query.', {
      hint: 'Register the plain address and let git authenticate by ssh key.',
    });
  }
  return url.href.replace(/\/+$/, '');
}

/** `host/path` without protocol, user, port and `.git`, in lower case; a path stays as it is. */
export function remoteKey(text: string): string {
  if (isAbsolute(text)) return text;
  const scp = /^[^@/]+@([^:/]+):(.+)$/.exec(text);
  const url = scp === null && URL.canParse(text) ? new URL(text) : null;
  const key = scp === null ? (url === null ? text : `${url.hostname}${url.pathname}`) : `${scp[1] ?? ''}/${scp[2] ?? ''}`;
  return key
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}
