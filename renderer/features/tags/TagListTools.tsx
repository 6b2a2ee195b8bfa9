import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Tags.module.css';
import type { TagFilter, TagRow, TagSort, TagView } from './tag-rows.ts';

export interface TagListToolsProps {
  /** Every tag of the library; null until they have been read. */
  readonly rows: readonly TagRow[] | null;
  readonly view: TagView;
  readonly onView: (view: Partial<TagView>) => void;
}

const SORTS: readonly { readonly value: TagSort; readonly label: string }[] = [
  { value: 'used', label: 'Most used first' },
  { value: 'name', label: 'By name' },
  { value: 'kind', label: 'By kind' },
];

/** Which tags the list shows, and in what order. */
export function TagListTools({ rows, view, onView }: TagListToolsProps) {
  const unused = rows?.filter(({ tag }) => tag.stories === 0).length ?? 0;
  const alike = rows?.filter((row) => row.alike.length > 0).length ?? 0;
  const filters: readonly { readonly value: TagFilter; readonly label: string }[] = [
    { value: 'all', label: `All ${rows?.length ?? ''}`.trim() },
    { value: 'alike', label: `Look alike ${alike}` },
    { value: 'unused', label: `Unused ${unused}` },
  ];

  return (
    <>
      <div className={styles.tools}>
        <TextField
          label="Find a tag"
          hideLabel
          type="search"
          placeholder="Find a tag"
          value={view.query}
          onChange={(query) => onView({ query })}
        />
        <Select<TagSort>
          label="Order of the tags"
          hideLabel
          value={view.sort}
          options={SORTS}
          onChange={(sort) => onView({ sort })}
        />
      </div>
      <div className={styles.filters}>
        <SegmentedControl<TagFilter>
          label="Which tags"
          value={view.filter}
          segments={filters}
          onChange={(filter) => onView({ filter })}
        />
      </div>
    </>
  );
}
