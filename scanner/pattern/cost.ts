/** How many ways a backtracking engine may have to try from one start, at most: what decides which engine may run a pattern. */
import { firstOf, isNullable, meets, union } from './tree.ts';
import type { Bytes, Node } from './tree.ts';

/** Bytes that one match may have. */
const LONGEST = 16_384;

export function waysOf(root: Node): number {
  return ways(root, new Uint8Array(256));
}

/** `follow`: what may stand behind it that would go on with the match. */
function ways(node: Node, follow: Bytes): number {
  if (node.kind === 'set' || node.kind === 'edge') return 1;
  if (node.kind === 'group') return ways(node.of, follow);
  if (node.kind === 'choice') {
    const each = node.options.map((option) => ways(option, follow));
    const isApart = areApart(node.options);
    return each.reduce((sum, one) => (isApart ? Math.max(sum, one) : sum + one), 0);
  }
  if (node.kind === 'sequence') {
    let product = 1;
    let behind = follow;
    for (const part of node.parts.toReversed()) {
      product *= ways(part, behind);
      behind = isNullable(part) ? union(firstOf(part), behind) : firstOf(part);
    }
    return product;
  }
  const { of, min, max } = node;
  const rounds = Math.min(max, LONGEST);
  const inner = ways(of, max > 1 ? union(firstOf(of), follow) : follow);
  const splits = min !== max && meets(firstOf(of), follow) ? rounds - min + 1 : 1;
  return (inner === 1 ? 1 : inner ** rounds) * splits;
}

function areApart(options: readonly Node[]): boolean {
  let seen = new Uint8Array(256);
  for (const option of options) {
    const first = firstOf(option);
    if (isNullable(option) || meets(seen, first)) return false;
    seen = union(seen, first) as Uint8Array<ArrayBuffer>;
  }
  return true;
}
