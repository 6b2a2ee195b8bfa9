import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { languageName } from '../../../forms/languages.ts';
import { attempt } from '../../../session/attempt.ts';
import { useFoundStories } from '../../../session/use-found-stories.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SuggestField } from '../../../ui/SuggestField.tsx';
import styles from './reader.module.css';

export interface OriginalFieldProps {
  readonly bridge: DatelineBridge;
  readonly label: string;
  readonly storyId: string;
  /** Id of a story, or null. */
  readonly original: string | null;
  readonly onChange: (original: string | null) => void;
}

/** The story that this one is a translation of: found by its words, shown by its headline. */
export function OriginalField({ bridge, label, storyId, original, onChange }: OriginalFieldProps) {
  const [text, setText] = useState('');
  const { stories, problem } = useFoundStories(bridge, text);
  const chosen = useHeadline(bridge, original);
  if (original !== null) {
    return (
      <div className={styles.original}>
        <span className={styles.label}>{label}</span>
        <div className={styles.chosen}>
          <bdi className={styles.headline}>{chosen}</bdi>
          <IconButton
            label={`Not a translation of “${chosen}”`}
            icon={<X size={14} aria-hidden />}
            onClick={() => onChange(null)}
          />
        </div>
      </div>
    );
  }
  const rows = stories
    .filter(({ id }) => id !== storyId)
    .map(({ id, headline, language }) => ({
      key: id,
      label: headline || 'Untitled',
      detail: languageName(language),
    }));
  return (
    <SuggestField
      label={label}
      placeholder="Search the library for the original"
      error={problem}
      value={text}
      rows={rows}
      onChange={setText}
      onPick={({ key }) => {
        setText('');
        onChange(key);
      }}
    />
  );
}

/** Of a story by its id, asked of the library; says so where there is none of that id. */
function useHeadline(bridge: DatelineBridge, id: string | null): string {
  const [found, setFound] = useState<{ readonly id: string; readonly words: string } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let current = true;
    void attempt(() => bridge.request('stories.linked', { ids: [id] })).then((reply) => {
      if (!current) return;
      const [story] = reply.ok ? reply.value : [];
      const gone = reply.ok ? 'A story that is no longer in the library' : reply.error.message;
      setFound({ id, words: story ? story.headline || 'Untitled' : gone });
    });
    return () => {
      current = false;
    };
  }, [bridge, id]);
  return found?.id === id ? found.words : '…';
}
