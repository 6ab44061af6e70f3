/** Whose credential a value is that a name gives away. */
import { findNamedRules } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import type { NamedValue } from './named-value.ts';
import type { Weighing } from './weighing.ts';

/** The vendor whose word stands in the name and whose form the value has; undefined where there is none, or more than one. */
export function findOwner(
  { chosen }: Rule,
  { name, before, value }: NamedValue,
  weighing: Weighing,
): { readonly rule: Rule; readonly confidence: number } | undefined {
  if (chosen === true || !weighing.isDrawn(value)) return undefined;
  const [first, second] = findNamedRules({ name, before, value });
  if (first === undefined || first.rule.check?.(value) === false) return undefined;
  const isAmbiguous = second !== undefined && second.inName === first.inName && vendorOf(second.rule) !== vendorOf(first.rule);
  if (isAmbiguous) return undefined;
  return { rule: first.rule, confidence: first.inName ? first.rule.confidence : 0 };
}

function vendorOf({ id }: Rule): string {
  return id.slice(0, id.indexOf('.'));
}
