import type { BulkChange, BulkLine } from '../../../../shared/library/bulk-change.ts';
import type { Suggestions } from '../../../../shared/library/summary.ts';
import type { Tag, TagKind } from '../../../../shared/story/tag.ts';
import { comparable } from '../../../ui/combobox-rows.ts';
import type { SuggestionRow } from '../../../ui/SuggestionPopup.tsx';

/** Fields of many stories that a person gives a name to. */
export type BulkNameField = 'tag' | 'section' | 'collection' | BulkLine;

interface Words {
  readonly title: string;
  readonly label: string;
  /** A story has several of them; one that has one alone gets another in its place. */
  readonly several: boolean;
  /** What is missing where no name was given. */
  readonly empty: string;
}

export const BULK_NAME_LABELS: Readonly<Record<BulkNameField, Words>> = {
  tag: { title: 'Tags', label: 'Tag', several: true, empty: 'Name the tag.' },
  section: { title: 'Sections', label: 'Section', several: true, empty: 'Name the section.' },
  collection: { title: 'Collections', label: 'Collection', several: true, empty: 'Name the collection.' },
  series: { title: 'Series', label: 'Series', several: false, empty: 'Name the series.' },
  assignee: { title: 'Assignee', label: 'Name', several: false, empty: 'Give a name.' },
  kicker: { title: 'Kicker', label: 'Kicker', several: false, empty: 'Write the kicker.' },
  source: { title: 'Source', label: 'Source', several: false, empty: 'Name the source.' },
  copyright: { title: 'Copyright', label: 'Copyright', several: false, empty: 'Write who holds the rights.' },
  usageTerms: { title: 'Usage terms', label: 'Usage terms', several: false, empty: 'Write the terms.' },
};

const MOST = 8;

/** Names that the library knows for what is typed. */
export function suggestedNames(
  field: BulkNameField,
  typed: string,
  names: Suggestions | null,
): readonly SuggestionRow[] {
  const wanted = comparable(typed);
  const rows = rowsOf(field, names);
  const begins = rows.filter(({ label }) => comparable(label).startsWith(wanted));
  const holds = rows.filter(
    ({ label }) => comparable(label).includes(` ${wanted}`) && !begins.some((one) => one.label === label),
  );
  const found = [...begins, ...holds].slice(0, MOST);
  return found.length === 1 && comparable(found[0]?.label ?? '') === wanted ? [] : found;
}

function rowsOf(field: BulkNameField, names: Suggestions | null): readonly SuggestionRow[] {
  const plain = (list: readonly string[]) => list.map((name) => ({ key: name, label: name }));
  if (!names) return [];
  switch (field) {
    case 'tag':
      return names.tags.map(({ name, kind }) => ({ key: `${kind} ${name}`, label: name, detail: kind }));
    case 'section':
      return plain(names.sections);
    case 'collection':
      return plain(names.collections);
    case 'series':
      return plain(names.series);
    case 'assignee':
      return plain([...new Set([...names.assignees, ...names.authors])]);
    case 'kicker':
      return plain(names.kickers);
    case 'source':
      return plain(names.sources);
    case 'copyright':
    case 'usageTerms':
      return [];
  }
}

/** The tag of a name as the library has it, or one of this kind. */
export function tagNamed(name: string, kind: TagKind, names: Suggestions | null): Tag {
  return names?.tags.find((tag) => comparable(tag.name) === comparable(name)) ?? { name, kind };
}

export function changeOf(field: BulkNameField, removes: boolean, name: string, tag: Tag): BulkChange {
  switch (field) {
    case 'tag':
      return removes ? { kind: 'remove-tag', name } : { kind: 'add-tag', tag };
    case 'section':
      return { kind: removes ? 'remove-section' : 'add-section', name };
    case 'collection':
      return { kind: removes ? 'remove-from-collection' : 'add-to-collection', name };
    case 'series':
    case 'assignee':
    case 'kicker':
    case 'source':
    case 'copyright':
    case 'usageTerms':
      return { kind: field, name: removes ? '' : name };
  }
}
