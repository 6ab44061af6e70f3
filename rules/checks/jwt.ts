/** What can be said of a JSON Web Token without a key. https://www.rfc-editor.org/rfc/rfc7515#section-7.1 */
import { decodeJsonObject } from './base64.ts';

/** The claims of a compact JWS whose header names a real algorithm, or null. */
export function readJwt(token: string): Readonly<Record<string, unknown>> | null {
  const [head = '', claims = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || signature === '') return null;
  const header = decodeJsonObject(head);
  const algorithm = header?.['alg'];
  if (typeof algorithm !== 'string' || algorithm.toLowerCase() === 'none') return null;
  return decodeJsonObject(claims);
}

/** Not a token of documentation: jwt.io's and the RFC's sample claims are printed all over the world. */
export function isJwt(token: string): boolean {
  const claims = readJwt(token);
  return claims !== null && claims['sub'] !== '1234567890' && claims['http://example.com/is_root'] === undefined;
}
