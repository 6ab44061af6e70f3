/**
 * What an item is called: provider and kind as the rule names them, then the project. No spaces, so that a reference needs no
 * quotes in any file. One secret has one item, so the first finding names it.
 */
import { toReferencePart } from '../../core/model/index.ts';
import { findRule } from '../../scanner/index.ts';

/** A rule that this version does not know (pushed by a newer scanner) names its items by its id. */
export function itemNames(finding: { readonly rule: string }, project: string): { title: string; field: string } {
  const names = findRule(finding.rule)?.names ?? { item: finding.rule, field: 'value' };
  return { title: slug(`${names.item} ${project}`), field: slug(names.field) };
}

function slug(text: string): string {
  return toReferencePart(text.replaceAll(/[\s/]+/g, '-'));
}
