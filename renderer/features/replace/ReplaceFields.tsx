import type { Ref } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FindOptions } from '../../ui/FindOptions.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ReplaceDialog.module.css';
import type { ListedStories, ReplaceState, ReplaceStore, ScopeChoice } from './replace-store.ts';

export interface ReplaceFieldsProps {
  readonly replace: ReplaceStore;
  readonly state: ReplaceState;
  readonly onFound: () => void;
  readonly findField: Ref<HTMLInputElement>;
}

/** What to look for, what to put in its place, and in which stories. */
export function ReplaceFields({ replace, state, onFound, findField }: ReplaceFieldsProps) {
  const { query, replacement, scope, list, busy } = state;
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        void replace.find().then(onFound);
      }}
    >
      <div className={styles.line}>
        <TextField
          ref={findField}
          label="Find"
          spellCheck={false}
          maxLength={2000}
          value={query.text}
          onChange={(text) => replace.ask({ text })}
        />
        <div className={styles.toggles}>
          <FindOptions query={query} onChange={replace.ask} />
        </div>
        <TextField
          label="Replace with"
          spellCheck={false}
          maxLength={2000}
          value={replacement}
          onChange={replace.setReplacement}
        />
        <Select<ScopeChoice>
          label="Look in"
          value={scope}
          options={scopeOptions(list)}
          onChange={replace.setScope}
        />
        <Button type="submit" disabled={query.text === '' || busy}>
          Find
        </Button>
      </div>
    </form>
  );
}

interface ScopeOption {
  readonly value: ScopeChoice;
  readonly label: string;
}

function scopeOptions({ query, selected }: ListedStories): readonly ScopeOption[] {
  const options: ScopeOption[] = [{ value: 'all', label: 'All stories' }];
  if (query !== '') options.push({ value: 'list', label: `Stories found by “${query}”` });
  if (selected.length > 0)
    options.push({ value: 'selected', label: `The ${selected.length} chosen in the list` });
  return options;
}
