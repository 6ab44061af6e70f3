/** The face of the rules. Importing it loads no parser, no file and no package. */
export { findRule, listProviders, rules } from './catalog.ts';
export { ALPHABETS, createGenerator, type Generator } from './generator.ts';
export { lintRules } from './lint.ts';
export { matchRule, standsInWindow } from './match.ts';
export { renderNewRule } from './new-rule.ts';
export { renderRulesPage } from './reference-page.ts';
export type { Provider, Rule, Sample } from './rule.ts';
