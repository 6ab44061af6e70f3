/** Texts drawn from a pattern: every way through it, the shortest and the longest counts more often than others. */
import type { Tree } from '../../scanner/engine/compile/pattern-tree.ts';

/** Of what is only looked at nothing is drawn: some texts do not match. */
export function drawText(tree: Tree, random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  switch (tree.kind) {
    case 'look':
      return '';
    case 'byte': {
      const all = [...tree.bytes.keys()].filter((byte) => tree.bytes[byte] === 1 && byte !== 0xa0);
      const plain = all.filter((byte) => byte > 0x20 && byte < 0x7f);
      const some = plain.length > 0 && below(20) > 0 ? plain : all;
      return String.fromCharCode(some[below(some.length)] ?? 0x20);
    }
    case 'sequence':
      return tree.parts.map((part) => drawText(part, random)).join('');
    case 'choice':
      return drawText(tree.parts[below(tree.parts.length)] as Tree, random);
    case 'repeat': {
      const most = Math.min(tree.max, tree.min + 9000);
      const count = [
        tree.min,
        tree.min,
        most,
        tree.min + below(Math.min(4, most - tree.min + 1)),
        tree.min + below(most - tree.min + 1),
      ];
      return Array.from({ length: count[below(count.length)] as number }, () => drawText(tree.part, random)).join('');
    }
  }
}
