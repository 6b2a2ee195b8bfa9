import type { Suggestions } from '../../../../shared/library/summary.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Board.module.css';
import { LONGEST_QUERY, type Wanted } from './board-filter.ts';

export interface WantedToolsProps {
  /** What is filtered, e.g. "the board". */
  readonly of: string;
  readonly wanted: Wanted;
  readonly names: Suggestions | null;
  readonly onWant: (patch: Partial<Wanted>) => void;
}

/** Narrows a room to a query, a section and a person. */
export function WantedTools({ of, wanted, names, onWant }: WantedToolsProps) {
  return (
    <search aria-label={`Filter ${of}`} className={styles.tools}>
      <TextField
        label={`Filter ${of} by words or a query`}
        hideLabel
        type="search"
        placeholder="Words or a query"
        spellCheck={false}
        maxLength={LONGEST_QUERY}
        value={wanted.query}
        onChange={(query) => onWant({ query })}
      />
      <Select
        label={`Section on ${of}`}
        hideLabel
        value={wanted.section}
        options={choices('All sections', names?.sections ?? [], wanted.section)}
        onChange={(section) => onWant({ section })}
      />
      <Select
        label={`Assignee on ${of}`}
        hideLabel
        value={wanted.assignee}
        options={choices('Everybody', names?.assignees ?? [], wanted.assignee)}
        onChange={(assignee) => onWant({ assignee })}
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
