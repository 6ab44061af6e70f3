/** Decides, where findings are put together, which of them a configuration or another tool's records take out. */
import { createSecretKey } from 'node:crypto';
import { valueId } from '../../core/fingerprint/index.ts';
import { Secret } from '../../core/model/index.ts';
import { findRule } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import { createAcceptance } from '../accepted/accepted.ts';
import type { AcceptedEntry } from '../accepted/accepted.ts';
import type { Accepts } from '../findings.ts';
import { ruleOf } from './added-rule.ts';
import { isAllowedAt } from './condition.ts';
import type { Tuning } from './tuning.ts';

export interface Verdict {
  readonly accepts: Accepts;
  /** Rules of the configuration too. */
  readonly findRule: (id: string) => Rule | undefined;
}

export function createVerdict(tuning: Tuning | undefined, accepted: readonly AcceptedEntry[], runKey: Uint8Array): Verdict {
  const added = new Map(tuning?.rules.map((rule) => [rule.id, { rule: ruleOf(rule), name: rule.name }]));
  const key = createSecretKey(Buffer.from(runKey));
  const isAccepted = createAcceptance(accepted, (value) => valueId(key, new Secret(value)));
  return {
    findRule: (id) => added.get(id)?.rule ?? findRule(id),
    accepts(raw, place) {
      if (isAllowedAt(tuning?.allows ?? [], raw.rule, raw.passed ?? [], place)) return true;
      const { rule, line, secret, sha1 } = raw;
      const name = added.get(rule)?.name;
      return isAccepted({
        rule,
        line,
        secret,
        path: place.path,
        ...(name === undefined ? {} : { name }),
        ...(sha1 === undefined ? {} : { sha1 }),
        ...(place.commit === undefined ? {} : { commit: place.commit }),
      });
    },
  };
}
