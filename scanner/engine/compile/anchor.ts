/**
 * Proves where the keywords of a rule stand in its matches: at which positions one begins, whatever is taken, and that no
 * match goes past all of these.
 */
import type { Position, Positions } from './positions.ts';

interface Node {
  readonly next: Map<number, Node>;
  ends: boolean;
}

/**
 * Positions of which one is part of every match, from which a keyword is always spelled, and which no match has farther than
 * `before` from its start; null where there are none.
 */
export function findAnchors(positions: Positions, keywords: readonly string[], before: number): Set<Position> | null {
  const root = growTree(keywords);
  const known = new Map<Position, Map<Node, boolean>>();

  const spells = (position: Position, node: Node): boolean => {
    const memo = known.get(position) ?? new Map<Node, boolean>();
    known.set(position, memo);
    const earlier = memo.get(node);
    if (earlier !== undefined) return earlier;
    let result = true;
    for (let byte = 0; byte < 256 && result; byte++) {
      if (position.bytes[byte] !== 1) continue;
      const child = node.next.get(byte >= 65 && byte <= 90 ? byte + 32 : byte);
      result =
        child !== undefined &&
        (child.ends || (!positions.last.has(position) && [...position.follow].every((next) => spells(next, child))));
    }
    memo.set(node, result);
    return result;
  };

  const anchors = new Set(positions.all.filter((position) => position.before <= before && spells(position, root)));
  return canAvoid(positions, anchors) ? null : anchors;
}

function canAvoid({ first, last }: Positions, anchors: ReadonlySet<Position>): boolean {
  const seen = new Set([...first].filter((position) => !anchors.has(position)));
  for (const position of seen) {
    if (last.has(position)) return true;
    for (const next of position.follow) if (!anchors.has(next)) seen.add(next);
  }
  return false;
}

function growTree(keywords: readonly string[]): Node {
  const root: Node = { next: new Map(), ends: false };
  for (const keyword of keywords) {
    let node = root;
    for (const byte of Buffer.from(keyword.toLowerCase(), 'latin1')) {
      const child: Node = node.next.get(byte) ?? { next: new Map(), ends: false };
      node.next.set(byte, child);
      node = child;
    }
    node.ends = true;
  }
  return root;
}
