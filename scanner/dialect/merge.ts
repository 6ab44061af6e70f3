/** Makes one configuration of those that extend one another: what extends adds to rules of the same id, and overrides what it says anew. */
import type { Written } from '../../core/config/index.ts';
import type { ForeignAllow, ForeignConfig, ForeignRule } from './foreign-config.ts';

export interface MergedConfig {
  /** By id, in the order written; those switched off are gone. */
  readonly rules: readonly ForeignRule[];
  readonly allows: readonly ForeignAllow[];
  readonly prefilters: readonly Written[];
  readonly filters: readonly Written[];
  /** Whether the tools' default rules are among them. */
  readonly hasDefaults: boolean;
  /** Default rules that are switched off. */
  readonly disabled: readonly Written[];
}

/** `chain` begins with what extends the others. */
export function mergeConfigs(chain: readonly ForeignConfig[]): MergedConfig {
  const rules = new Map<string, ForeignRule>();
  const disabled: Written[] = [];
  for (const { extend, rules: own } of chain.toReversed()) {
    for (const each of extend.disabled) if (!rules.delete(each.text)) disabled.push(each);
    for (const rule of own) {
      const base = rules.get(rule.id);
      rules.set(rule.id, base === undefined ? rule : { ...base, ...rule, allows: [...base.allows, ...rule.allows] });
    }
  }
  const written = (key: 'prefilter' | 'filter'): Written[] => chain.flatMap((config) => config[key] ?? []);
  return {
    rules: [...rules.values()],
    allows: chain.flatMap(({ allows }) => allows),
    prefilters: written('prefilter'),
    filters: written('filter'),
    hasDefaults: rules.size === 0 || chain.some(({ extend }) => extend.useDefault),
    disabled,
  };
}
