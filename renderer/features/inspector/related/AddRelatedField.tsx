import { useState } from 'react';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { STATUS_LABELS } from '../../../../shared/story/status.ts';
import { useFoundStories } from '../../../session/use-found-stories.ts';
import { SuggestField } from '../../../ui/SuggestField.tsx';

export interface AddRelatedFieldProps {
  readonly bridge: DatelineBridge;
  /** What cannot be added: the story itself, and what is pinned already. */
  readonly taken: readonly string[];
  readonly onAdd: (id: string, headline: string) => void;
}

/** Finds any story of the library to pin, also one that shares nothing with this. */
export function AddRelatedField({ bridge, taken, onAdd }: AddRelatedFieldProps) {
  const [text, setText] = useState('');
  const { stories, problem } = useFoundStories(bridge, text);
  const rows = stories
    .filter(({ id }) => !taken.includes(id))
    .map(({ id, headline, status }) => ({
      key: id,
      label: headline || 'Untitled',
      detail: STATUS_LABELS[status],
    }));
  return (
    <SuggestField
      label="Add a story"
      placeholder="Search the library"
      error={problem}
      value={text}
      rows={rows}
      onChange={setText}
      onPick={({ key, label }) => {
        setText('');
        onAdd(key, label);
      }}
    />
  );
}
