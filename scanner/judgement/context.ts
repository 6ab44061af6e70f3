/** What is read of a candidate, as a text by which what was made of it is known again: versions of a file say the same things. */
import type { TextView } from '../decode/text-view.ts';
import type { Candidate } from '../engine/engine.ts';
import { neighbourhoodOf } from './named-value.ts';

/** All that is weighed of a candidate: its rule, the bytes that are read around it, and where it and its line lie among them. */
export function contextOf(view: TextView, candidate: Candidate): string {
  const { rule, matchStart, start, end } = candidate;
  const { bytes } = view;
  const { from, first, last, to } = neighbourhoodOf(bytes, candidate);
  const places = `${first - from} ${matchStart - from} ${start - from} ${end - from} ${last - from}`;
  // Of wide units the narrow form tells too little.
  const isWide = view.originalAt(1) - view.originalAt(0) > 1;
  const text = isWide ? view.textOf(from, to) : Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
  return `${rule.id} ${places} ${isWide ? 'wide' : 'narrow'} ${text}`;
}
