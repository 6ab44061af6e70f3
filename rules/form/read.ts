/**
 * Reads the notation in which the catalog writes forms: `'dop_v1_' hex{64}`, `alnum[_-]{20,40} ('.' hex{8}){0,1}`. Texts stand in
 * quotes, an alphabet has a count, ` | ` separates alternatives. A count has an end, so that a pattern has one.
 */
import { chars, choice, repeat, sequence, SETS, text } from './tree.ts';
import type { Form } from './tree.ts';

/** The most characters that one count may allow. */
const MOST = 8192;

const read = new Map<string, Form>();

/** The same text gives the same tree. Throws a SyntaxError that names the place where the notation is wrong. */
export function readForm(notation: string): Form {
  let form = read.get(notation);
  if (form === undefined) {
    form = parse(notation);
    read.set(notation, form);
  }
  return form;
}

function parse(notation: string): Form {
  let at = 0;
  const wrong = (what: string): SyntaxError => new SyntaxError(`at character ${at + 1} of the form, ${what}`);
  const skip = (): void => {
    while (notation[at] === ' ') at++;
  };

  function readChoice(): Form {
    const options = [readSequence()];
    while (notation[at] === '|') {
      at++;
      options.push(readSequence());
    }
    return choice(options);
  }

  function readSequence(): Form {
    const parts: Form[] = [];
    for (skip(); at < notation.length && notation[at] !== '|' && notation[at] !== ')'; skip()) parts.push(readItem());
    if (parts.length === 0) throw wrong('something is missing');
    return sequence(parts);
  }

  function readItem(): Form {
    if (notation[at] === "'") return counted(readText());
    if (notation[at] === '(') {
      at++;
      const inner = readChoice();
      if (notation[at++] !== ')') throw wrong('a bracket is not closed');
      return counted(inner);
    }
    const name = /^[A-Za-z0-9]+/.exec(notation.slice(at))?.[0];
    if (name === undefined) throw wrong('neither a text nor an alphabet stands there');
    at += name.length;
    if (name === 'uuid' || name === 'UUID') return counted(uuid(name === 'uuid' ? SETS['hex'] : SETS['xdigit']));
    const set = name === 'set' ? '' : Object.hasOwn(SETS, name) ? SETS[name] : undefined;
    if (set === undefined) throw wrong('an alphabet has another name');
    const more = notation[at] === '[' ? readSet() : '';
    if (set + more === '') throw wrong('a set is empty');
    if (notation[at] !== '{') throw wrong('an alphabet has no count');
    return counted(chars(set + more, 1));
  }

  function readText(): Form {
    let value = '';
    for (at++; notation[at] !== "'"; at++) {
      if (notation[at] === '\\') at++;
      if (at >= notation.length) throw wrong('a text has no end');
      value += notation[at];
    }
    at++;
    if (value === '') throw wrong('a text is empty');
    return text(value);
  }

  function readSet(): string {
    let set = '';
    for (at++; notation[at] !== ']'; at++) {
      if (notation[at] === '\\') at++;
      if (at >= notation.length) throw wrong('a set has no end');
      set += notation[at];
    }
    at++;
    return set;
  }

  function counted(form: Form): Form {
    if (notation[at] !== '{') return form;
    const count = /^\{(\d{1,5})(?:,(\d{1,5}))?\}/.exec(notation.slice(at));
    if (count === null) throw wrong('a count is not {n} or {n,m}');
    const min = Number(count[1]);
    const max = count[2] === undefined ? min : Number(count[2]);
    if (max < min || max === 0 || max > MOST) throw wrong(`a count runs from few to many, at most ${MOST}`);
    at += count[0].length;
    return repeat(form, min, max);
  }

  const form = readChoice();
  if (at < notation.length) throw wrong('a bracket has no beginning');
  return form;
}

function uuid(set = ''): Form {
  const dash = text('-');
  return sequence([chars(set, 8), ...[4, 4, 4, 12].flatMap((count) => [dash, chars(set, count)])]);
}
