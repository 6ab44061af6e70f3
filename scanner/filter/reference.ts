/**
 * Tells values from the places values come from: references into vaults, variables, templates and look-ups in code are never
 * findings. A literal default inside one (`${PASSWORD:-hunter2...}`) is: `literalDefault` points at it.
 */

/** Schemes and marks of secret managers, matched at the start of the value. */
const SCHEMES =
  /^(?:op|kw|bw|bws|vault|doppler|infisical|keychain|keyring|akeyless|conjur|pass|gopass|sops|secret|secrets|secretref|aws-?sm|aws-?ssm|ssm|awssecretsmanager|aws-?secrets?|gcp-?sm|gcpsecretmanager|gcp-?secrets?|sm|azure-?kv|azurekeyvault|akv|keyvault|ref\+[a-z0-9]{1,32}|env|file):\/\//i;
const MARKS =
  /^(?:vault:|env:|file:|secret:|ssm:|!vault|!ref|!sub|!getatt|!importvalue|!env|!secret|enc\[|\{cipher\}|arn:aws[a-z-]{0,16}:(?:secretsmanager|ssm|kms)|projects\/[^/]{1,64}\/secrets\/|@microsoft\.keyvault|resolve:)/i;
/** Each of the marks holds one of them. */
const MARK_SIGNS = [':', '!', '[', '{', '/', '@'];
/** The whole value is one template expression or variable. */
const WHOLE = [
  /^\$\{[A-Za-z_][\w.\-[\]]{0,200}\}$/,
  /^\$\{\{.{1,400}\}\}$/,
  /^\$\(.{1,400}\)$/,
  /^\$[A-Za-z_]\w{0,200}$/,
  /^\$env:[A-Za-z_]\w{0,200}$/i,
  /^\{\{.{1,400}\}\}$/,
  /^<%.{1,400}%>$/,
  /^%[A-Za-z_]\w{0,200}%$/,
  /^%\([A-Za-z_]\w{0,200}\)[sd]?$/,
  /^#\{.{1,400}\}$/,
  /^<[^<>]{1,200}>$/,
  /^\{[A-Za-z_][\w.]{0,200}\}$/,
  /^__[A-Z][A-Z0-9_]{0,100}__$/,
  /^@[A-Za-z_]\w{0,100}@$/,
];
const WHOLE_BEGINNINGS = '${<%#_@';
/** Code that looks a value up. */
const LOOKUPS =
  /^(?:process\.env|import\.meta\.env|deno\.env|bun\.env|os\.environ|os\.getenv|getenv|system\.getenv|system\.getproperty|env(?:ironment)?[.[(]|environment\.get|std::env|ENV\[|ENV\.fetch|\$_(?:ENV|SERVER|POST|GET|REQUEST)|config[.[(]|settings[.[(]|secrets?[.[(]|vars?\.|var\.|local\.|module\.|data\.|each\.|self\.|this\.|props\.|params\.|options\.|args\.|request\.|req\.|ctx\.|context\.|input\()/i;
/** A call or a subscript: `getToken(user)`, `creds['key']`. A path of names alone might be a phrase. */
const CODE = /^[A-Za-z_$][\w$.]{0,160}(?:\(|\[['"]?[A-Za-z_])/;

export function isReference(value: string): boolean {
  // Most values hold none of what the patterns ask for, and then none of them need be compiled.
  if (value.includes('://') && SCHEMES.test(value)) return true;
  if (MARK_SIGNS.some((sign) => value.includes(sign)) && MARKS.test(value)) return true;
  return WHOLE_BEGINNINGS.includes(value.charAt(0)) && WHOLE.some((pattern) => pattern.test(value));
}

/** Whether an unquoted value is code that fetches something. Only asked for rules that go by a variable's name. */
export function isLookup(value: string): boolean {
  return LOOKUPS.test(value) || CODE.test(value);
}

/** What is left when templates are taken out: `prefix-${ID}` is `prefix-`. */
export function withoutTemplates(value: string): string {
  return value.replace(
    /\$\{\{[^{}]{0,400}\}\}|\$\{[^{}]{0,400}\}|\{\{[^{}]{0,400}\}\}|<%[^%]{0,400}%>|\$\([^()]{0,400}\)|#\{[^{}]{0,400}\}/g,
    '',
  );
}

/**
 * Where the literal default of a variable stands inside the value, by UTF-16 offsets: `${VAR:-literal}`, `${VAR-literal}`,
 * `${VAR:literal}`, `${VAR:=literal}`; null where there is none.
 */
export function literalDefault(value: string): { readonly start: number; readonly end: number } | null {
  const match = /^\$\{[A-Za-z_][\w.]{0,200}(?::-|:=|:|-|=)([^${}]{1,4096})\}?$/d.exec(value);
  const range = match?.indices?.[1];
  if (range === undefined) return null;
  const quoted = /^(["'])(.{1,})\1$/.test(match?.[1] ?? '');
  return { start: range[0] + Number(quoted), end: range[1] - Number(quoted) };
}
