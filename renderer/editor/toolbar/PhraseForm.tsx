import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HISTORY_PUSH_TAG } from 'lexical';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { languageDirection } from '../../../shared/story/direction.ts';
import { PHRASE_DIRECTIONS, type Phrase, type PhraseDirection } from '../../../shared/story/phrase.ts';
import { languageName, offeredLanguages } from '../../forms/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { $removePhrase, $setPhrase } from '../nodes/phrase/phrase-command.ts';
import styles from './PhraseForm.module.css';
import type { PhraseTarget } from './phrase-target.ts';

interface Props {
  readonly target: PhraseTarget;
  readonly onDone: () => void;
}

const OWN = '';
const DIRECTION_LABELS: Readonly<Record<PhraseDirection, string>> = {
  auto: 'As it begins',
  ltr: 'Left to right',
  rtl: 'Right to left',
};
const DIRECTIONS = PHRASE_DIRECTIONS.map((value) => ({ value, label: DIRECTION_LABELS[value] }));

export function PhraseForm({ target, onDone }: Props) {
  const [editor] = useLexicalComposerContext();
  const [phrase, setPhrase] = useState<Phrase>(target.phrase ?? { language: null, direction: 'auto' });
  const form = useRef<HTMLFormElement>(null);
  const { key, hasWords } = target;

  // The form comes after its popover, which has given the focus to itself by then.
  useEffect(() => form.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus(), []);

  if (!hasWords)
    return <p className={styles.none}>Select the words first, then say what language they are in.</p>;

  const apply = (event: FormEvent) => {
    event.preventDefault();
    editor.update(() => $setPhrase(phrase, key), { tag: HISTORY_PUSH_TAG });
    onDone();
  };
  const remove = () => {
    if (key !== null) editor.update(() => $removePhrase(key), { tag: HISTORY_PUSH_TAG });
    onDone();
  };

  return (
    <form ref={form} className={styles.form} onSubmit={apply}>
      <Select
        label="Language of the phrase"
        value={phrase.language ?? OWN}
        options={languageOptions(target.phrase?.language ?? null)}
        onChange={(tag) =>
          setPhrase(
            tag === OWN
              ? { ...phrase, language: null }
              : { language: tag, direction: languageDirection(tag) },
          )
        }
      />
      <SegmentedControl
        label="Direction of the phrase"
        value={phrase.direction}
        segments={DIRECTIONS}
        onChange={(direction) => setPhrase({ ...phrase, direction })}
      />
      <div className={styles.buttons}>
        {key !== null && <Button onClick={remove}>No phrase</Button>}
        <Button type="submit" variant="primary">
          {key === null ? 'Mark phrase' : 'Apply'}
        </Button>
      </div>
    </form>
  );
}

function languageOptions(given: string | null) {
  const offered = offeredLanguages();
  const known = offered.map(({ tag, name }) => ({ value: tag, label: name }));
  const isKnown = given === null || offered.some(({ tag }) => tag === given);
  const others = isKnown ? [] : [{ value: given, label: languageName(given) }];
  return [{ value: OWN, label: 'That of the story' }, ...others, ...known];
}
