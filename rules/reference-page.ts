/** The manual's page of rules, made from the catalog alone. */
import { listProviders } from './catalog.ts';
import type { Provider, Rule } from './rule.ts';

/** Markdown. Holds no sample: a page full of credential-shaped text would be a finding itself. */
export function renderRulesPage(): string {
  const providers = listProviders();
  const count = providers.reduce((sum, provider) => sum + provider.rules.length, 0);
  return [
    '# Rules',
    '',
    `${count} rules of ${providers.length} providers. This page is generated from \`rules/catalog\`; \`keyward rules show ID\` prints one rule.`,
    '',
    'Confidence is the probability that a match which passed every filter is a credential; a checksum that agrees raises it to 0.99.',
    '',
    ...providers.flatMap(renderProvider),
  ].join('\n');
}

function renderProvider(provider: Provider): string[] {
  return [
    `## ${provider.title}`,
    '',
    '| Rule | What it finds | Severity | Confidence | Revoke | Sources |',
    '|---|---|---|---|---|---|',
    ...provider.rules.map(renderRule),
    '',
  ];
}

function renderRule(rule: Rule): string {
  const sources = rule.sources
    .map((source, index) => (source === 'unconfirmed' ? source : `[${index + 1}](${source})`))
    .join(' ');
  const rotate = rule.rotate.startsWith('https://') ? `[console](${rule.rotate})` : rule.rotate;
  const title = rule.needs ? `${rule.title} (with \`${rule.needs.rule}\` within ${rule.needs.lines} lines)` : rule.title;
  return `| \`${rule.id}\` | ${title} | ${rule.severity} | ${rule.confidence} | ${rotate} | ${sources} |`;
}
