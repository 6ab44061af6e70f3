/** Where the line of a place begins and ends, no farther away than `reach` bytes: lines may be as long as files. */

const NEWLINE = 10;

export function lineStart(bytes: Uint8Array, at: number, reach: number): number {
  const limit = Math.max(0, at - reach);
  let start = Math.max(0, at);
  while (start > limit && bytes[start - 1] !== NEWLINE) start--;
  return start;
}

export function lineEnd(bytes: Uint8Array, at: number, reach: number): number {
  const limit = Math.min(bytes.length, at + reach);
  let end = Math.min(at, bytes.length);
  while (end < limit && bytes[end] !== NEWLINE) end++;
  return end;
}
