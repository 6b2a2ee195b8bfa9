import { useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SpellingLanguage } from '../../../shared/spelling/spelling.ts';
import { languageName } from '../../forms/languages.ts';
import { useBridge } from '../../session/bridge-context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import styles from './SpellingDialog.module.css';
import { createSpellingSettings } from './spelling-settings.ts';

export interface SpellingDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Languages that are not checked. */
  readonly off: readonly string[];
  readonly onOff: (off: readonly string[]) => void;
  /** The words or the dictionaries may be others now. */
  readonly onChanged: () => void;
}

/** Which languages are checked, and the person's own words. */
export function SpellingDialog({ open, onOpenChange, off, onOff, onChanged }: SpellingDialogProps) {
  const bridge = useBridge();
  const [settings] = useState(() => createSpellingSettings(bridge));
  const { state, draft, problem } = useStore(settings.store);

  // Before the focus comes into the fields: what is typed first must not be replaced.
  useLayoutEffect(() => {
    if (open) void settings.load();
  }, [open, settings]);

  async function save(): Promise<void> {
    if (!(await settings.save())) return;
    onChanged();
    onOpenChange(false);
  }

  const tags = [...new Set(state?.languages.map(({ tag }) => tag))];
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onChanged();
        onOpenChange(next);
      }}
      waiting={!state && !problem}
      title="Dictionaries and words"
      description="Spelling is checked on this computer, in the language of the story."
      actions={
        <>
          <div role="alert" className={styles.problem}>
            {problem && <Sentence>{problem}</Sentence>}
          </div>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" disabled={!state} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      {state && (
        <>
          <fieldset className={styles.languages}>
            <legend className={styles.heading}>Checked languages</legend>
            {tags.map((tag) => (
              <LanguageRow
                key={tag}
                tag={tag}
                dictionaries={state.languages.filter((dictionary) => dictionary.tag === tag)}
                checked={!off.includes(tag)}
                onChecked={(checked) => onOff(checked ? off.filter((other) => other !== tag) : [...off, tag])}
              />
            ))}
          </fieldset>
          <p className={styles.note}>
            Put a dictionary named after its language into the folder, and open this again: the two files of
            Hunspell or LibreOffice (<code>it.dic</code> and <code>it.aff</code>), <code>it.trie.gz</code>, or
            a list of words <code>it.txt</code>.
          </p>
          <div className={styles.folder}>
            <Button onClick={() => void settings.showFolder()}>Show the folder for dictionaries</Button>
          </div>
          <Textarea
            label="Your words, one a line"
            className={styles.words}
            rows={8}
            spellCheck={false}
            value={draft}
            onChange={settings.edit}
          />
        </>
      )}
    </Dialog>
  );
}

interface LanguageRowProps {
  readonly tag: string;
  readonly dictionaries: readonly SpellingLanguage[];
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
}

function LanguageRow({ tag, dictionaries, checked, onChecked }: LanguageRowProps) {
  const added = dictionaries.flatMap(({ file }) => file ?? []);
  const problems = dictionaries.flatMap(({ problem }) => problem ?? []);
  return (
    <div className={styles.row}>
      <label className={styles.language}>
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
        {languageName(tag)}
        {added.length > 0 && <span className={styles.added}>{added.join(', ')}</span>}
      </label>
      {problems.map((problem) => (
        <p key={problem} className={styles.problem}>
          <Sentence>{problem}</Sentence>
        </p>
      ))}
    </div>
  );
}
