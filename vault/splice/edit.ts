/** A replacement in a text and in a file, and what a parser must see of it. */
import type { Change } from './tree.ts';

/** In UTF-16 indices of the text without its BOM. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** In bytes of the file. */
export interface Edit {
  /** `value`: the value's bytes; `wrap`: command and args of its MCP server. */
  readonly kind: 'value' | 'wrap';
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export interface Rewrite {
  readonly edits: readonly TextEdit[];
  readonly changes: readonly Change[];
}
