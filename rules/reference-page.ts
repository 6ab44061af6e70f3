/** The manual's page of rules, made from the catalog alone. */
import { listProviders } from './catalog.ts';
import type { Provider, Rule } from './rule.ts';
import { shelfOf } from './shelf.ts';

/** Markdown. Holds no sample: a page full of credential-shaped text would be a finding itself. */
export function renderRulesPage(): string {
  const providers = listProviders();
  const count = providers.reduce((sum, provider) => sum + provider.rules.length, 0);
  const shelves = [...new Set(providers.map(({ id }) => shelfOf(id)))];
  return [
    '# Rules',
    '',
    `${count} kinds of credential of ${providers.length} providers. This page is generated from \`rules/catalog\`; \`keyward rules show ID\` tells more of one.`,
    '',
    'How a rule tells a credential: by its **form** alone; by a **name**, which is a word of the vendor in the name that the value is given to or near in front of it, and the form; a **part** is no secret and only helps to use another. Confidence is the probability that a match which passed every filter is a credential; a checksum that agrees raises it to 0.99. Samples are counted as those that match and those that must not. `verify` is a read-only call that `scan --verify` makes, `revoke` one that `keyward revoke` makes.',
    '',
    shelves.map((shelf) => `[${shelf}](#${shelf})`).join(' '),
    '',
    ...shelves.flatMap((shelf) =>
      renderShelf(
        shelf,
        providers.filter(({ id }) => shelfOf(id) === shelf),
      ),
    ),
  ].join('\n');
}

function renderShelf(shelf: string, providers: readonly Provider[]): string[] {
  return [
    `## ${shelf}`,
    '',
    '| Rule | What it finds | Told by | Severity | Confidence | Samples | Calls | Revoke | Sources |',
    '|---|---|---|---|---|---|---|---|---|',
    ...providers.flatMap(({ rules }) => rules.map(renderRule)),
    '',
  ];
}

function renderRule(rule: Rule): string {
  const { match, no } = rule.samples;
  const sources = rule.sources.map((source, index) => (source === 'unconfirmed' ? '' : `[${index + 1}](${source})`));
  return `| ${[
    `\`${rule.id}\``,
    rule.needs ? `${rule.title} (with \`${rule.needs.rule}\` within ${rule.needs.lines} lines)` : rule.title,
    rule.part === true ? 'part' : rule.named === undefined ? 'form' : 'name',
    rule.severity,
    String(rule.confidence),
    `${match.length} + ${no.length}`,
    [rule.verify === undefined ? '' : 'verify', rule.revoke === undefined ? '' : 'revoke']
      .filter((call) => call !== '')
      .join(', '),
    rule.rotate.startsWith('https://') ? `[page](${rule.rotate})` : rule.rotate,
    sources.filter((source) => source !== '').join(' ') || 'unconfirmed',
  ]
    .map((cell) => cell.replaceAll('|', '\\|'))
    .join(' | ')} |`;
}
