/** Tells stand-ins (`xxxx`, `changeme`, `<your-token>`, `1234567890`) from values. Knows no rule. */
import { readyAtUse } from '../../core/text/index.ts';
import { isStandIn, isTelling } from './words.ts';

/** Somebody left something out. */
const ELLIPSIS = /[*•]{3,}|\.{3}|…/;
const MASKED = readyAtUse(/^[xX*•.#_?0-]{3,}$|^[xX]{3,}|[xX]{4,}$/);

/** `###NAME###`, `@@NAME@@`: filled in by a script. */
const FILLED_IN = /^([#@%_~])\1+[A-Za-z]\w*\1{2,}$/;
/** `mysql_native_password`, `newpasswd`: a name that says what the value is, no value. */
const NAME_OF_ONE = /^(?=.*pass(?:word|wd|phrase|wort))[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/;
/** `MY_GITHUB_TOKEN`, `POSTGRES_PASSWORD`: a variable's name that somebody fills in. */
const VARIABLE = /^(?=.*(?:PASS|TOKEN|SECRET|KEY|PWD))[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
/** `/run/secrets/db.txt`, `./set-password.sh`: where it is kept. */
const PATH =
  /^(?:\.{0,2}|~|[A-Za-z]:)[/\\](?:[\w.@-]+[/\\])+[\w.@-]*$|^\.{1,2}\/[\w.-]+$|\.(?:sh|py|txt|json|ya?ml|conf|pem|key|php|js|ts|html?)$/;

/** Stands where a phrase would, and is none that anyone chose. */
function isNoPhrase(value: string): boolean {
  if (FILLED_IN.test(value) || NAME_OF_ONE.test(value) || VARIABLE.test(value) || PATH.test(value)) return true;
  // Mostly letters of another script: a label in a translation.
  const points = Array.from(value);
  return points.filter((point) => point > '\u00ff').length * 2 > points.length;
}

export function isPlaceholder(value: string, options: { readonly chosen: boolean }): boolean {
  const bare = value.trim();
  if (bare === '' || MASKED.test(bare) || isStandIn(bare)) return true;
  if (options.chosen) return isNoPhrase(bare) || isTelling(bare) || new Set(bare).size <= 2 || /^<.*>?$|^\[.*\]$/.test(bare);
  return ELLIPSIS.test(bare) || isRepetitive(bare) || isTelling(bare) || longestSequence(bare) >= Math.min(9, bare.length);
}

/** Six times the same character and a fifth of the whole; long encoded values hold such runs by nature. */
function isRepetitive(value: string): boolean {
  const run = /(.)\1{5,}/.exec(value);
  return run !== null && run[0].length * 5 >= value.length;
}

/** Length of the longest run of characters that count up or down by one, as `abcdefgh` and `987654`. */
export function longestSequence(value: string): number {
  let longest = 1;
  let run = 1;
  let direction = 0;
  for (let at = 1; at < value.length; at++) {
    const step = value.charCodeAt(at) - value.charCodeAt(at - 1);
    run = Math.abs(step) === 1 && (step === direction || run === 1) ? run + 1 : Math.abs(step) === 1 ? 2 : 1;
    direction = step;
    if (run > longest) longest = run;
  }
  return longest;
}
