import type { Facets, FacetValue } from '../../../../shared/library/facets.ts';
import type { NameField, SearchTerm } from '../../../../shared/search/search-query.ts';
import { STATUS_LABELS } from '../../../../shared/story/status.ts';

/** One thing that the list can be narrowed to. */
export interface FacetRow {
  readonly label: string;
  readonly count: number;
  readonly term: SearchTerm;
}

export interface FacetGroup {
  readonly title: string;
  readonly rows: readonly FacetRow[];
}

const NAMES: readonly {
  readonly title: string;
  readonly kind: NameField;
  readonly of: (facets: Facets) => readonly FacetValue[];
}[] = [
  { title: 'Section', kind: 'section', of: ({ sections }) => sections },
  { title: 'Assignee', kind: 'assignee', of: ({ assignees }) => assignees },
  { title: 'Tag', kind: 'tag', of: ({ tags }) => tags },
  { title: 'Place', kind: 'place', of: ({ places }) => places },
  { title: 'Author', kind: 'by', of: ({ authors }) => authors },
  { title: 'Collection', kind: 'collection', of: ({ collections }) => collections },
  { title: 'Series', kind: 'series', of: ({ series }) => series },
  { title: 'Kicker', kind: 'kicker', of: ({ kickers }) => kickers },
  { title: 'Source', kind: 'source', of: ({ sources }) => sources },
];

/**
 * What the list can be narrowed to, in groups, as the query language asks for it; none that nothing would
 * be left of.
 */
export function facetGroups(facets: Facets): readonly FacetGroup[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const groups: readonly FacetGroup[] = [
    { title: 'Needs attention', rows: attention(facets) },
    {
      title: 'Status',
      rows: facets.statuses.map(({ status, count }) => ({
        label: STATUS_LABELS[status],
        count,
        term: { kind: 'status', not: false, status },
      })),
    },
    ...NAMES.map(({ title, kind, of }) => ({
      title,
      rows: of(facets).map(
        ({ name, count }): FacetRow => ({
          label: name,
          count,
          term: { kind, not: false, text: name, prefix: false },
        }),
      ),
    })),
    {
      title: 'Language',
      rows: facets.languages.map(({ name, count }) => ({
        label: names.of(name) ?? name,
        count,
        term: { kind: 'lang', not: false, text: name },
      })),
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function attention({ overdue, tks, corrected, images, total }: Facets): readonly FacetRow[] {
  const rows: readonly FacetRow[] = [
    { label: 'Overdue', count: overdue, term: { kind: 'is', not: false, is: 'overdue' } },
    { label: 'TK to come', count: tks, term: { kind: 'has', not: false, has: 'tk' } },
    { label: 'Corrected', count: corrected, term: { kind: 'has', not: false, has: 'correction' } },
    { label: 'With a picture', count: images, term: { kind: 'has', not: false, has: 'image' } },
    { label: 'Without a picture', count: total - images, term: { kind: 'has', not: true, has: 'image' } },
  ];
  return rows.filter(({ count }) => count > 0);
}
