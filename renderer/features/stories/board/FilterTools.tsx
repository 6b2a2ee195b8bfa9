import type { Suggestions } from '../../../../shared/library/summary.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Board.module.css';
import { LONGEST_QUERY, type StoryFilter } from './board-filter.ts';

export interface FilterToolsProps {
  /** What is filtered, e.g. "the board". */
  readonly of: string;
  readonly filter: StoryFilter;
  readonly names: Suggestions | null;
  readonly onFilter: (patch: Partial<StoryFilter>) => void;
}

/** The fields that filter the board or the planner. */
export function FilterTools({ of, filter, names, onFilter }: FilterToolsProps) {
  return (
    <search aria-label={`Filter ${of}`} className={styles.tools}>
      <TextField
        label={`Filter ${of} by words or a query`}
        hideLabel
        type="search"
        placeholder="Words or a query"
        spellCheck={false}
        maxLength={LONGEST_QUERY}
        value={filter.query}
        onChange={(query) => onFilter({ query })}
      />
      <Select
        label={`Section on ${of}`}
        hideLabel
        value={filter.section}
        options={choices('All sections', names?.sections ?? [], filter.section)}
        onChange={(section) => onFilter({ section })}
      />
      <Select
        label={`Assignee on ${of}`}
        hideLabel
        value={filter.assignee}
        options={choices('Everybody', names?.assignees ?? [], filter.assignee)}
        onChange={(assignee) => onFilter({ assignee })}
      />
    </search>
  );
}

/** A list that nobody reads to its end helps nobody: the query names the rest. */
const MOST = 200;

function choices(all: string, names: readonly string[], chosen: string) {
  const shown = names.slice(0, MOST);
  const missing = chosen !== '' && !shown.includes(chosen) ? [chosen] : [];
  return [{ value: '', label: all }, ...[...missing, ...shown].map((name) => ({ value: name, label: name }))];
}
