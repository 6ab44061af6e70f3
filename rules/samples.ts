/** Samples of a rule that is given by its form: what must match, and what is meant to be nearly that. */
import { sharedStart } from './form/facts.ts';
import { endsOpen, misspelled, tooLong, tooShort, valueOf } from './form/sample.ts';
import type { Form } from './form/tree.ts';
import type { Generator } from './generator.ts';
import type { Rule, Sample } from './rule.ts';
import { env, json, yaml } from './sample-text.ts';

/** `id` gives the value a name; the form alone decides. */
export function tokenSamples(id: string, form: Form): Rule['samples'] {
  const [provider = '', kind = ''] = id.split('.');
  const value: Sample = (generate) => valueOf(form, generate);
  return {
    match: [env(upper(`${provider}_${kind}`), value), json(camel(kind), value)],
    no: [
      env(upper(kind), (generate) => tooShort(form, generate)),
      ...(endsOpen(form) ? [] : [env(upper(kind), (generate: Generator) => tooLong(form, generate))]),
      json(camel(kind), (generate) => misspelled(form, generate)),
    ],
  };
}

/** The same form under another name is nothing. */
export function namedSamples(words: readonly string[], form: Form): Rule['samples'] {
  const value: Sample = (generate) => valueOf(form, generate);
  const name = upper(words[0] ?? '');
  return {
    match: words
      .flatMap((word) => [
        env(`${upper(word)}_API_KEY`, value),
        json(`${camel(word)}Token`, value),
        yaml(`${word}.secret`, value),
      ])
      .slice(0, 9),
    no: [
      env(`${name}_KEY`, (generate) => tooShort(form, generate)),
      ...(endsOpen(form) ? [] : [env(`${name}_KEY`, (generate: Generator) => tooLong(form, generate))]),
      json(`${camel(words[0] ?? '')}Key`, (generate) => misspelled(form, generate)),
      env(otherName(words), value),
    ],
  };
}

/** A name that none of the words is part of. */
function otherName(words: readonly string[]): string {
  const names = ['CHECKSUM', 'BUILD_LABEL', 'ROW'];
  return names.find((name) => words.every((word) => sharedStart([name.toLowerCase(), word]) === '')) ?? 'X';
}

function upper(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
}

function camel(name: string): string {
  return name.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
