/** The text of a new file of the catalog: complete, linted, and with every place marked that its author must fill. */

/** Source of `rules/catalog/<subject>/<provider>.ts`. Both names are made into slugs. */
export function renderNewRule(provider: string, kind: string): string {
  const id = toSlug(provider, 'vendor');
  const name = toSlug(kind, 'api-key');
  const title = provider.replace(/[^\w .&+-]/g, '').trim() || 'Vendor';
  return `/** ${title}. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

// 1. How a value is made: prefix, alphabet, length, as the vendor documents them. Never paste a real one.
const value = (g: Generator): string => \`${id}_\${g.chars('alnum', 40)}\`;

export const provider: Provider = {
  id: '${id}',
  title: '${title}',
  url: 'https://${id}.example', // 2. The vendor's home page.
  rules: [
    {
      id: '${id}.${name}', // Permanent: people write it into ignore files.
      title: '${title} ${name.replaceAll('-', ' ')}',
      severity: 'high', // 3. What it opens: low, medium, high, critical.
      confidence: 0.95, // 4. Of 100 matches, how many are credentials?
      pattern: token('${id}_[A-Za-z0-9]{40}'), // 5. Or assigned(name, value), where only a name tells.
      keywords: ['${id}_'], // 6. A literal of every match, 3 characters or more.
      minEntropy: 3.5,
      prefix: '${id}_',
      samples: { match: [env('${id.toUpperCase().replaceAll('-', '_')}_TOKEN', value), json('token', value)], no: neighbours(value) },
      rotate: 'https://${id}.example/settings/tokens', // 7. Where a person revokes it.
      names: { item: '${id} ${name}', field: 'token' },
      sources: ['unconfirmed'], // 8. The page that documents the form.
    },
  ],
};
`;
}

function toSlug(text: string, otherwise: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? otherwise : slug;
}
