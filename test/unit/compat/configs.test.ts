/**
 * Configurations as projects write them, by construct: each loads, and what it allows and adds shows in a scan. Where nothing
 * is said of it, `a.txt` holds a value of the catalog, one of the rule of the case, and another of it.
 */
import { expect, test } from 'vitest';
import { ACME, findUnder, OTHER, VENDOR } from './support.ts';
import type { Case } from './support.ts';

const FILES = { 'a.txt': `${VENDOR.line}\nkey = "${ACME}"\nkey = "${OTHER}" # note\n` };
const DEFAULTS = '[extend]\nuseDefault = true\n';
const RULE = "[[rules]]\nid = 'acme-token'\ndescription = 'Acme'\nregex = '''acme_[A-Za-z0-9]{24}'''\nkeywords = ['acme_']\n";
const OURS = `a.txt:1 ${VENDOR.rule}`;
const FIRST = 'a.txt:2 custom.acme-token';
const SECOND = 'a.txt:3 custom.acme-token';

const cases: Record<string, Case & { readonly finds: readonly string[] }> = {
  'an allowlist of paths alone keeps the catalog': {
    config: "[allowlist]\npaths = ['''fixtures/''']\n",
    files: { 'a.txt': VENDOR.line, 'fixtures/b.txt': VENDOR.line },
    finds: [OURS],
  },
  'an allowlist in the new form, several of them': {
    config: "[[allowlists]]\npaths = ['''one/''']\n[[allowlists]]\npaths = ['''two/''']\n",
    files: { 'one/a': VENDOR.line, 'two/a': VENDOR.line, 'three/a': VENDOR.line },
    finds: [`three/a:1 ${VENDOR.rule}`],
  },
  'both forms at once': {
    config: "[[allowlists]]\npaths = ['one/']\n[allowlist]\npaths = ['two/']\n",
    files: { 'one/a': VENDOR.line, 'two/a': VENDOR.line },
    finds: [],
  },
  'paths match anywhere unless they are anchored': {
    config: "[allowlist]\npaths = ['''^docs/''', '''\\.md$''', '''(?i)LICENSE''']\n",
    files: { 'docs/a': VENDOR.line, 'x/docs/a': VENDOR.line, 'b.md': VENDOR.line, license: VENDOR.line },
    finds: [`x/docs/a:1 ${VENDOR.rule}`],
  },
  'a long alternation of folders': {
    config: "[allowlist]\npaths = ['''(?:^|[\\\\/])(?:node_modules|dist|build|target)(?:[\\\\/]|$)''']\n",
    files: { 'a/node_modules/b': VENDOR.line, 'dist/b': VENDOR.line, 'distance/b': VENDOR.line },
    finds: [`distance/b:1 ${VENDOR.rule}`],
  },
  'defaults and a rule': { config: DEFAULTS + RULE, files: FILES, finds: [OURS, FIRST, SECOND] },
  'a rule without defaults is the only one': { config: RULE, files: FILES, finds: [FIRST, SECOND] },
  'keys in any case': {
    config: DEFAULTS.toLowerCase() + RULE.replace('regex', 'Regex'),
    files: FILES,
    finds: [OURS, FIRST, SECOND],
  },
  'an empty configuration keeps the catalog': { config: 'title = "nothing"\n', files: FILES, finds: [OURS] },
  'an allowlist that says nothing allows nothing': {
    config: '[allowlist]\ndescription = "later"\n',
    files: FILES,
    finds: [OURS],
  },
  'a value by a pattern': { config: `${RULE}[[allowlists]]\nregexes = ['''^${ACME}$''']\n`, files: FILES, finds: [SECOND] },
  'a pattern for the secret does not see the line': {
    config: `${RULE}[[allowlists]]\nregexes = ['note']\n`,
    files: FILES,
    finds: [FIRST, SECOND],
  },
  'a pattern for the line': {
    config: `${RULE}[[allowlists]]\nregexTarget = 'line'\nregexes = ['# note']\n`,
    files: FILES,
    finds: [FIRST],
  },
  'a pattern for the match': {
    config: `[[rules]]\nid = 'acme-token'\nregex = 'key = "(acme_\\w+)"'\n[[allowlists]]\nregexTarget = 'match'\nregexes = ['''^key = "${ACME}"$''']\n`,
    files: FILES,
    finds: [SECOND],
  },
  'stopwords in either case': {
    config: `${RULE}[[allowlists]]\nstopwords = ['${ACME.toUpperCase()}']\n`,
    files: FILES,
    finds: [SECOND],
  },
  'stopwords of one rule alone': {
    config: `${DEFAULTS}${RULE}[[rules.allowlists]]\nstopwords = ['a', 'e', 'S']\n`,
    files: FILES,
    finds: [OURS],
  },
  'an allowlist of a rule, old form': {
    config: `${DEFAULTS}${RULE}[rules.allowlist]\nregexes = ['''${OTHER}''']\n`,
    files: FILES,
    finds: [OURS, FIRST],
  },
  'both of path and pattern': {
    config: `${RULE}[[allowlists]]\ncondition = 'AND'\npaths = ['a\\.txt']\nregexes = ['${ACME}']\n`,
    files: { ...FILES, 'b.txt': ACME },
    finds: [SECOND, 'b.txt:1 custom.acme-token'],
  },
  'either of path and pattern, as where nothing is said': {
    config: `${RULE}[[allowlists]]\npaths = ['b\\.txt']\nregexes = ['${ACME}']\n`,
    files: { ...FILES, 'b.txt': OTHER },
    finds: [SECOND],
  },
  'an allowlist for some rules': {
    config: `${DEFAULTS}${RULE}[[allowlists]]\ntargetRules = ['acme-token']\npaths = ['a\\.txt']\n`,
    files: FILES,
    finds: [OURS],
  },
  'an allowlist for one of the default rules': {
    config: `${DEFAULTS}${RULE}[[allowlists]]\ntargetRules = ['sendgrid-api-token']\npaths = ['a\\.txt']\n`,
    files: FILES,
    finds: [FIRST, SECOND],
  },
  'an allowlist added to a default rule': {
    config: `${DEFAULTS}[[rules]]\nid = 'sendgrid-api-token'\n[[rules.allowlists]]\npaths = ['b\\.txt']\n`,
    files: { ...FILES, 'b.txt': VENDOR.line },
    finds: [OURS],
  },
  'entropy added to a default rule': {
    config: `${DEFAULTS}[[rules]]\nid = 'sendgrid-api-token'\nentropy = 7.5\n`,
    files: FILES,
    finds: [],
  },
  'a default rule written anew': {
    config: `${DEFAULTS}[[rules]]\nid = 'sendgrid-api-token'\nregex = 'acme_\\w{24}'\n`,
    files: FILES,
    finds: ['a.txt:2 custom.sendgrid-api-token', 'a.txt:3 custom.sendgrid-api-token'],
  },
  'a default rule that is off': {
    config: "[extend]\nuseDefault = true\ndisabledRules = ['sendgrid-api-token']\n",
    files: FILES,
    finds: [],
  },
  'generic-api-key is off, and all of ours that go by a name': {
    config: "[extend]\nuseDefault = true\ndisabledRules = ['generic-api-key']\n",
    files: { 'a.env': `api_secret_key = "${OTHER}"\n`, 'a.txt': VENDOR.line },
    finds: [OURS],
  },
  'a group is the secret': {
    config:
      "[[rules]]\nid = 'acme-token'\nregex = '''(key) = \"(acme_)(\\w+)\"'''\nsecretGroup = 3\n[[allowlists]]\nregexes = ['^acme_']\n",
    files: FILES,
    finds: [FIRST, SECOND],
  },
  'the first group that matched is the secret where none is named': {
    config: `[[rules]]\nid = 'acme-token'\nregex = '''(?:nokey = (x)|key = "(\\w+))'''\n[[allowlists]]\nregexes = ['^${ACME}$']\n`,
    files: FILES,
    finds: [SECOND],
  },
  'entropy is asked of the secret': {
    config: "[[rules]]\nid = 'acme-token'\nregex = '''key = \"(\\w+)\"'''\nentropy = 3.0\n",
    files: { 'a.txt': `key = "${'a'.repeat(40)}"\nkey = "${ACME}"\n` },
    finds: [FIRST],
  },
  'a keyword anywhere in the text is enough': {
    config: "[[rules]]\nid = 'acme-token'\nregex = 'acme_\\w{24}'\nkeywords = ['PURPOSE']\n",
    files: { 'a.txt': `the purpose\n${ACME}\n`, 'b.txt': ACME },
    finds: [FIRST],
  },
  'a rule for some paths': {
    config: "[[rules]]\nid = 'acme-token'\nregex = 'acme_\\w{24}'\npath = '\\.txt$'\n",
    files: { 'a.txt': `\n${ACME}`, 'a.md': ACME },
    finds: [FIRST],
  },
  'a rule for paths alone': {
    config: "[[rules]]\nid = 'key-file'\npath = '\\.(p12|pfx)$'\n",
    files: { 'a/b.p12': '\u0000\u0001', 'c.txt': 'x' },
    finds: ['a/b.p12:1 custom.key-file'],
  },
  'a rule over several lines': {
    config: "[[rules]]\nid = 'acme-token'\nregex = '''(?s)BEGIN ACME.*?END ACME'''\n",
    files: { 'a.txt': `x\nBEGIN ACME\n${ACME}\nEND ACME\n` },
    finds: [FIRST],
  },
  'a rule with greedy wildcards and no keyword': {
    config: "[[rules]]\nid = 'acme-token'\nregex = '''.*acme_.*[0-9A-Za-z]'''\n",
    files: { 'a.txt': `x\nhere ${ACME} there\n` },
    finds: [FIRST],
  },
  'lines within a pattern': {
    config: "[[rules]]\nid = 'acme-token'\nregex = '''(?m)^acme_\\w+$'''\n",
    files: { 'a.txt': `x ${ACME}\n${ACME}\n` },
    finds: [FIRST],
  },
  'a rule for words of another script': {
    config: "[[rules]]\nid = 'acme-token'\nregex = '''(?i)пароль[ :]+(\\S{8,})'''\nkeywords = ['пароль']\n",
    files: { 'a.txt': `x\nпароль: ${ACME}\n` },
    finds: [FIRST],
  },
  'a rule that requires another one near': {
    config: `${RULE}[[rules.required]]\nid = 'acme-user'\nwithinLines = 1\n[[rules]]\nid = 'acme-user'\nregex = 'user_\\d{4}'\nskipReport = true\n`,
    files: { 'a.txt': `user_1234\n${ACME}\n\n\n${OTHER}\n` },
    finds: [FIRST],
  },
  'a rule that requires another one in the same columns': {
    config: `${RULE}[[rules.required]]\nid = 'acme-user'\nwithinColumns = 3\n[[rules]]\nid = 'acme-user'\nregex = 'user_\\d{4}'\nskipReport = true\n`,
    files: { 'a.txt': `user_1234\n${ACME}\n`, 'b.txt': `          user_1234\n${OTHER}\n` },
    finds: [FIRST],
  },
  'a rule that requires one of the catalog': {
    config: `${DEFAULTS}${RULE}[[rules.required]]\nid = 'sendgrid-api-token'\n`,
    files: { ...FILES, 'b.txt': ACME },
    finds: [OURS, FIRST, SECOND],
  },
  'a configuration extends another one': {
    config: `[extend]\npath = 'base/rules.toml'\ndisabledRules = ['other']\n[[allowlists]]\nregexes = ['${ACME}']\n`,
    files: { ...FILES, 'base/rules.toml': `${RULE}[[rules]]\nid = 'other'\nregex = 'key'\n` },
    finds: [SECOND],
  },
  'a rule extends one of the same id': {
    config: `[extend]\npath = 'base.toml'\n[[rules]]\nid = 'acme-token'\n[rules.allowlist]\nregexes = ['${ACME}']\n`,
    files: { ...FILES, 'base.toml': RULE },
    finds: [SECOND],
  },
  'two rules whose ids differ in signs alone': {
    config: `${RULE}[[rules]]\nid = 'ACME_Token'\nregex = 'note'\n`,
    files: FILES,
    finds: [FIRST, SECOND, 'a.txt:3 custom.acme-token.2'],
  },
  'a prefilter in Expr': {
    config: "prefilter = '''filter.matchesAny(get(attributes, \"path\", \"\"), [`^vendor/`, `(?i)\\.PNG$`])'''\n",
    files: { 'vendor/a': VENDOR.line, 'a.png': VENDOR.line, 'a.txt': VENDOR.line },
    finds: [OURS],
  },
  'a filter in Expr, of one rule': {
    config: `${DEFAULTS}${RULE}filter = '''finding["line"] contains "note" || filter.entropy(finding["secret"]) <= 1.0'''\n`,
    files: FILES,
    finds: [OURS, FIRST],
  },
  'a filter in CEL': {
    config: `filter = '''
// as it was written before
(attributes[?"path"].orValue("").endsWith(".txt") && containsAny(finding["secret"], ["${ACME}"]))
|| matchesAny(finding["line"], [r"""# no.e"""])
'''
${RULE}`,
    files: { ...FILES, 'b.md': ACME },
    finds: ['b.md:1 custom.acme-token'],
  },
  'a filter by the name of a rule': {
    config: `filter = '''finding["rule_id"] in ["sendgrid-api-token", "x"] && get(attributes, "path", "") != "b.txt"'''\n`,
    files: { ...FILES, 'b.txt': VENDOR.line },
    finds: [`b.txt:1 ${VENDOR.rule}`],
  },
  'a filter for what stands around': {
    config: `filter = '''
let context = finding["fragment_raw"][max(finding["match_start_idx"] - 8, finding["match_line_start_idx"]):finding["match_start_idx"]];
filter.findMatch(context, \`[a-z]+\`) == "other"
'''
${RULE}`,
    files: { 'a.txt': `other = ${ACME}\nkey = ${OTHER}\n` },
    finds: [FIRST],
  },
};

test.each(Object.entries(cases))('%s', async (_, { finds, ...given }) => {
  expect((await findUnder(given)).found).toEqual(finds);
});

test('there are enough of them', () => {
  expect(Object.keys(cases).length).toBeGreaterThanOrEqual(30);
});
