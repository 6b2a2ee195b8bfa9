import { useId } from 'react';
import type { OfferedUpdate } from '../../../../shared/library/import-report.ts';
import { FIELD_LABELS } from '../../../../shared/story/field-labels.ts';
import { Button } from '../../../ui/Button.tsx';
import { Words } from '../../../ui/Words.tsx';
import { useStories, useStoriesState } from '../stories-context.ts';
import { storyName } from '../story-name.ts';
import styles from './imports.module.css';

/** A newer version of a story that is here already: what it would change, and the way to take it over. */
export function OfferedUpdateReport({ update }: { readonly update: OfferedUpdate }) {
  const stories = useStories();
  const id = useId();
  const isReading = useStoriesState((state) => state.readingAgain !== null);
  const { headline, language, file } = update;
  return (
    <section className={styles.file} aria-labelledby={id} aria-busy={isReading}>
      <div className={styles.head}>
        <h3 id={id} className={styles.headline}>
          <Words language={language}>{storyName(headline)}</Words>
        </h3>
        <Words className={styles.name}>{file}</Words>
        <Button
          aria-disabled={isReading}
          onClick={() => {
            if (!isReading) void stories.takeUpdate(update);
          }}
        >
          Update the story
        </Button>
      </div>
      <p className={styles.update}>{updateWords(update)}</p>
    </section>
  );
}

const KINDS: Readonly<Record<OfferedUpdate['signal'], string>> = {
  usable: 'A newer version',
  correction: 'A correction',
  kill: 'The wire took it back: do not publish. Its last version',
};

/** What an update would change, in a sentence. */
function updateWords({ signal, added, removed, fields }: OfferedUpdate): string {
  const words = [
    ...(added > 0 ? [`${added} ${added === 1 ? 'word' : 'words'} more`] : []),
    ...(removed > 0 ? [`${removed} ${removed === 1 ? 'word' : 'words'} gone`] : []),
  ];
  const text = words.length === 0 ? 'the text is the same' : words.join(', ');
  const named = fields.filter((name) => name !== 'extra').map((name) => FIELD_LABELS[name]);
  const others = named.length === 0 ? '' : ` Changed: ${named.join(', ')}.`;
  return `${KINDS[signal]}: ${text}.${others} The desk’s own fields stay; History keeps the text of now.`;
}
