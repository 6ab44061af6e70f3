/** What an item is called: the kind of credential, then the project. One secret has one item, so the first finding names it. */
import { toReferencePart } from '../../core/model/index.ts';

export function itemNames(finding: { readonly title: string }, project: string): { title: string; field: string } {
  return { title: toReferencePart(`${finding.title} ${project.replaceAll('/', ' ')}`), field: 'value' };
}
