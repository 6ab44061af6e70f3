/** A pattern of a configuration; what is wrong with it is told with its place. */
import { invalidConfig } from '../../core/config/index.ts';
import type { Written } from '../../core/config/index.ts';
import { readPattern } from '../pattern/compile.ts';
import type { PatternText } from '../pattern/compile.ts';
import { PatternError } from '../pattern/tree.ts';

/** Throws `config.invalid`. */
export function readConfigPattern({ text, where }: Written, key: string): PatternText {
  try {
    return readPattern(text);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw invalidConfig(
      where,
      `the pattern in "${key}" ${error.message}`,
      'Patterns are those of RE2: https://github.com/google/re2/wiki/Syntax.',
    );
  }
}
