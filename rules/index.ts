/** The face of the rules. Importing it loads no parser, no file and no package. */
export { holesOf, readCall, renderCall } from './call.ts';
export { parseCondition, parseTemplate, partsOf, type Condition, type Piece } from './call-template.ts';
export { findRule, listProviders, listRules, rules } from './catalog.ts';
export { ALPHABETS, createGenerator, type Generator } from './generator.ts';
export { lintRules } from './lint.ts';
export { matchRule, standsInWindow } from './match.ts';
export { findNamedRules, type NamedRule, type NamedValue } from './named.ts';
export { renderNewRule } from './new-rule.ts';
export { renderRulesPage } from './reference-page.ts';
export type { Answer, Call, Provider, Revoke, Rule, Sample, Verify } from './rule.ts';
export { titleOfKind } from './title.ts';
