/** A rule of a vendor that is none, and findings of it, for the tests of this folder. */
import { Secret } from '../../../core/model/index.ts';
import { createGenerator } from '../../../rules/index.ts';
import type { Rule, Verify } from '../../../rules/index.ts';
import type { Verifiable } from '../../../verify/index.ts';

export const ME: Verify = {
  method: 'GET',
  url: 'https://api.acme.example/v1/me',
  headers: { Authorization: 'Bearer {token}' },
};

export function acmeRule(verify: Verify = ME, kind = 'token'): Rule {
  return {
    id: `acme.${kind}`,
    title: 'Acme token',
    severity: 'high',
    confidence: 0.9,
    pattern: /(?<![A-Za-z0-9])(?<secret>acme_[A-Za-z0-9]{20})(?![A-Za-z0-9])/,
    keywords: ['acme_'],
    samples: { match: [(g) => `A=acme_${g.chars('alnum', 20)}\n`, (g) => `"acme_${g.chars('alnum', 20)}"`], no: [] },
    verify,
    rotate: 'https://acme.example/tokens',
    names: { item: 'acme token', field: 'token' },
    sources: ['unconfirmed'],
  };
}

export function acmeToken(seed: number): string {
  return `acme_${createGenerator(seed).chars('alnum', 20)}`;
}

let made = 0;

export function acmeItem(token: string, more: Partial<Verifiable> = {}): Verifiable {
  made++;
  return { id: `id-${made}`, group: token, rule: acmeRule(), value: Secret.fromText(token), parts: new Map(), ...more };
}
