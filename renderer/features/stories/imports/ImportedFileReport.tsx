import { Undo2 } from 'lucide-react';
import { type RefObject, useEffect, useId, useRef } from 'react';
import { ENCODINGS, encodingName } from '../../../../shared/import/encodings.ts';
import { lazily } from '../../../../shared/lazily.ts';
import type { ImportedFile, ImportNotice } from '../../../../shared/library/import-report.ts';
import { languageName, offeredLanguages } from '../../../forms/languages.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select, type SelectOption } from '../../../ui/Select.tsx';
import { Sentence } from '../../../ui/Sentence.tsx';
import { Words } from '../../../ui/Words.tsx';
import { useStories, useStoriesState } from '../stories-context.ts';
import { storyName } from '../story-name.ts';
import styles from './imports.module.css';

/** One file: what it became, the language and the encoding that it was read in, and what the story has not. */
export function ImportedFileReport({ file }: { readonly file: ImportedFile }) {
  const stories = useStories();
  const id = useId();
  const isReading = useStoriesState((state) => state.readingAgain !== null);
  const wasReadAgain = useStoriesState((state) => state.readAgain === file.id);
  const { headline, language, encoding, notices } = file;
  const section = useFocusKeptIn(`${language.tag} ${encoding?.label} ${wasReadAgain}`);
  const read: typeof stories.readAgain = async (...given) => {
    if (!isReading) await stories.readAgain(...given);
  };
  return (
    <section ref={section} className={styles.file} aria-labelledby={id} aria-busy={isReading}>
      <div className={styles.head}>
        <h3 id={id} className={styles.headline}>
          <Words language={language.tag}>{storyName(headline)}</Words>
        </h3>
        <Words className={styles.name}>{file.file}</Words>
        {wasReadAgain && (
          <Button
            variant="quiet"
            icon={<Undo2 size={14} aria-hidden />}
            data-next
            onClick={() => void stories.undo()}
          >
            Undo
          </Button>
        )}
      </div>
      <div className={styles.readings}>
        <Reading
          label="Language"
          value={language.tag}
          options={languageOptions()}
          nameOf={languageName}
          isFound={language.isFound}
          others={language.others.map((tag) => ({ value: tag, label: languageName(tag) }))}
          isReading={isReading}
          onChange={(tag) => void read(file, { language: tag })}
        />
        {encoding && (
          <Reading
            label="Encoding"
            value={encoding.label}
            options={ENCODING_OPTIONS}
            nameOf={encodingName}
            isFound={encoding.isFound}
            others={encoding.others.map(({ label, sample }) => ({
              value: label,
              label: encodingName(label).replace(/,.*/, ''),
              sample,
            }))}
            isReading={isReading}
            onChange={(label) => void read(file, { encoding: label })}
          />
        )}
      </div>
      {notices.length > 0 && (
        <ul className={styles.notices} aria-label="To look at">
          {notices.map((notice) => (
            <li key={notice.sentence}>
              <Notice notice={notice} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/**
 * What was pressed may be gone once `reading` is another: whoever pressed it by a key is then at what takes it back, or
 * at the first choice.
 */
function useFocusKeptIn(reading: string): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  const before = useRef(reading);
  useEffect(() => {
    if (before.current === reading) return;
    before.current = reading;
    if (document.activeElement !== document.body) return;
    const next = section.current?.querySelector<HTMLElement>('[data-next]');
    (next ?? section.current?.querySelector<HTMLElement>('[role="combobox"]'))?.focus();
  }, [reading]);
  return section;
}

const languageOptions = lazily((): readonly SelectOption<string>[] =>
  offeredLanguages()
    .map(({ tag, name }) => ({ value: tag, label: name }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en')),
);

const ENCODING_OPTIONS: readonly SelectOption<string>[] = ENCODINGS.map(({ label, name }) => ({
  value: label,
  label: name,
}));

interface Other {
  readonly value: string;
  readonly label: string;
  /** What the file says in it. */
  readonly sample?: string;
}

interface ReadingProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption<string>[];
  readonly nameOf: (value: string) => string;
  readonly isFound: boolean;
  readonly others: readonly Other[];
  readonly isReading: boolean;
  readonly onChange: (value: string) => void;
}

/** What the file was read as, any other to choose, and the likely ones to press. */
function Reading(props: ReadingProps) {
  const { label, value, options, nameOf, isFound, others, isReading, onChange } = props;
  const isKnown = options.some((option) => option.value === value);
  return (
    <div className={styles.reading}>
      <Select
        label={label}
        value={value}
        options={isKnown ? options : [{ value, label: nameOf(value) }, ...options]}
        hint={isFound ? 'Found; the file does not say it.' : undefined}
        onChange={onChange}
      />
      {others.length > 0 && (
        <fieldset className={styles.likely}>
          <legend>Or</legend>
          {others.map((other) => (
            <button
              key={other.value}
              type="button"
              className={styles.other}
              aria-disabled={isReading}
              onClick={() => onChange(other.value)}
            >
              <span>{other.label}</span>
              {other.sample !== undefined && <Words className={styles.sample}>{other.sample}</Words>}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function Notice({ notice: { sentence, all } }: { readonly notice: ImportNotice }) {
  return (
    <>
      <Sentence>{sentence}</Sentence>
      {all.length > 0 && (
        <details className={styles.details}>
          <summary>Show all {all.length}</summary>
          <ol>
            {all.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two parts of a page may say the same.
              <li key={at}>
                <Words>{one}</Words>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
