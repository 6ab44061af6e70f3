/** Lists and measures of what people write by hand: stand-ins, guessable phrases, English-like text. */
import { readyAtUse } from '../../core/text/index.ts';
import { createWordList } from './word-list.ts';

/** The whole value, lower case, separators taken out: a stand-in, no phrase anyone relies on. */
const STAND_INS = createWordList(
  `password passwd pass passphrase pwd secret token key apikey apitoken api auth authtoken accesskey accesstoken secretkey
  secretaccesskey privatekey publickey clientsecret clientid credential credentials username user userpass userpassword
  login email string text value null nil none nan true false undefined empty blank unset default void na todo tbd fixme
  test testing tester test123 testpass testpassword testsecret testtoken testkey foo bar baz foobar foobarbaz qux
  changeme changeit changethis changethispassword pleasechange pleasechangeme replaceme replacethis fillme fillmein
  mypassword mypass mysecret mytoken mykey myapikey mysecretkey yourpassword yourpass yoursecret yourtoken yourkey
  yourapikey yoursecretkey youraccesskey yourpasswordhere yourtokenhere yoursecrethere yourapikeyhere yourkeyhere
  somepassword somesecret sometoken somekey apassword asecret thepassword dbpassword databasepassword newpassword
  oldpassword currentpassword passwordhere secrethere tokenhere keyhere insertpassword enterpassword typepassword
  example examplepassword examplesecret exampletoken examplekey sample samplepassword placeholder dummy dummypassword
  fake fakepassword redacted masked hidden censored removed encrypted required optional input prompt stdin env variable
  xxx xyz abc abcd abcdef notset notused notneeded ignored unused any something anything whatever random generated
  password1 pass123 secret123 token123 key123 supersecret topsecret verysecret notasecret nosecret nopassword`,
);

/** Inside any value, whatever stands around it: nobody's key holds these by chance. */
const TELLING = readyAtUse(
  /example|placeholder|change_?-?me|changeit|redacted|replace_?-?(?:me|this|with)|your[_-]|[_-]here$|<your|my[_-]?(?:secret|token|password|api)|insert[_-]|dummy|sample[_-]|notreal|not[_-]a[_-]|deadbeef|do[_-]?not[_-]?use|lorem|\bfake\b|foobar/,
);

/** Phrases at the top of every guessing list: real, but weak. */
const WEAK = createWordList(
  `123456 1234567 12345678 123456789 1234567890 12345 1234 111111 000000 qwerty qwerty123 qwertyuiop asdf asdfgh letmein
  welcome welcome1 monkey dragon admin admin123 administrator root toor guest postgres mysql mongo redis rabbitmq sa oracle
  master iloveyou sunshine princess football abc123 passw0rd p@ssw0rd p@ssword hunter2 trustno1`,
);

const WEAK_FORM = readyAtUse(/^(?:pass(?:word|wd)?|admin|root|test|secret|user|demo)[\W_]?\d{0,4}[!.]?$/i);

/** The commonest pairs of letters in English text and identifiers; random letters hit one in six of them. */
const PAIRS = `th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se le sa si ar ve ra ld ur ic
  ll ro ch io om ec ne us co me ma li ce ac ut el na ns il tr lo di la ri ta no ge ly em pe ol so un wo wi ho we su ss op
  ad id ai ie ot ow da ca be ir ct sh po ig mo tt ex pr fo ee ey ke ap pi pa ag am ab up im mp`;

export function isStandIn(value: string): boolean {
  return STAND_INS.has(value.toLowerCase().replace(/[\s_\-.:"'`]+/g, ''));
}

export function isTelling(value: string): boolean {
  return TELLING.test(value.toLowerCase());
}

export function isWeak(value: string): boolean {
  return value.length < 6 || WEAK.has(value.toLowerCase()) || WEAK_FORM.test(value);
}

/** By the letters' places in the alphabet, 1 for each pair: asked for every letter of a value. */
let pairTable: Uint8Array | undefined;

function readPairs(): Uint8Array {
  const table = new Uint8Array(32 * 32);
  for (const pair of PAIRS.split(/\s+/)) table[32 * (pair.charCodeAt(0) & 31) + (pair.charCodeAt(1) & 31)] = 1;
  return table;
}

/** Share of neighbouring letters that are common pairs, from 0 to 1; null below eight pairs, where chance rules. */
export function englishness(value: string): number | null {
  const table = (pairTable ??= readPairs());
  let pairs = 0;
  let common = 0;
  const text = value.toLowerCase();
  for (let at = 1; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at))) continue;
    pairs++;
    common += table[32 * (text.charCodeAt(at - 1) & 31) + (text.charCodeAt(at) & 31)] as number;
  }
  return pairs < 8 ? null : common / pairs;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
