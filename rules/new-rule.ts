/** The text of a new file of the catalog: complete, linted, and with every place marked that its author must fill. */
import { shelfOf } from './shelf.ts';

export interface NewRule {
  /** Where it belongs below `rules/catalog`. */
  readonly path: string;
  readonly text: string;
}

/** Both names are made into slugs. */
export function renderNewRule(provider: string, kind: string): NewRule {
  const id = toSlug(provider, 'vendor');
  const name = toSlug(kind, 'api-key');
  const title = provider.replace(/[^\w .&+-]/g, '').trim() || 'Vendor';
  const text = `/** ${title}. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: '${id}',
  title: '${title}',
  url: 'https://${id}.example', // 1. The vendor's home page.
  severity: 'high', // 2. How much its credential opens: low, medium, high, critical.
  opens: 'acts as the account', // 3. What that is, in one short phrase.
  rotate: 'https://${id}.example/settings/tokens', // 4. Where a person revokes it.
  sources: ['unconfirmed'], // 5. The pages that document the form.
  rules: [
    {
      kind: '${name}', // 6. Permanent: people write \`${id}.${name}\` into ignore files.
      form: "'${id}_' alnum{40}", // 7. As the vendor documents it; with \`words: ['${id.replaceAll('-', '_')}']\` where only a name tells.
    },
  ],
});
`;
  return { path: `${shelfOf(id)}/${id}.ts`, text };
}

function toSlug(text: string, otherwise: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? otherwise : slug;
}
