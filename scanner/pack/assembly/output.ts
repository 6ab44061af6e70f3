/** Numbers that are handed on, a buffer full at a time. */

declare function handOn(from: u32, end: u32): void;

let start: u32 = 0;
let next: u32 = 0;
let end: u32 = 0;

export function placeOutput(from: u32, to: u32): void {
  start = from;
  next = from;
  end = to;
}

export function put(value: i32): void {
  if (next == end) flushOutput();
  store<i32>(next, value);
  next += 4;
}

export function flushOutput(): void {
  handOn(start, next);
  next = start;
}
