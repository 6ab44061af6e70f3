/** How long a server asks to be left alone. */

const MAX_RETRY_AFTER_MS = 24 * 3_600_000;

/** https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3: seconds or a date. */
export function readRetryAfter(header: string | undefined, now = Date.now()): number | null {
  if (header === undefined) return null;
  const wait = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(MAX_RETRY_AFTER_MS, Math.max(0, wait)) : null;
}
