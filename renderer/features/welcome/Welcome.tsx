import { BookOpen, FilePlus2, FolderOpen, type LucideIcon, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { UnfinishedLibrary } from '../../../shared/ipc/app.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { LibraryInfo } from '../../../shared/library/summary.ts';
import type { AppError, Result } from '../../../shared/result.ts';
import { attempt } from '../../session/attempt.ts';
import { Sentence } from '../../ui/Sentence.tsx';
import styles from './Welcome.module.css';

export interface WelcomeProps {
  readonly bridge: DatelineBridge;
  /** What went wrong before, e.g. the library of the last time is missing. */
  readonly notice: AppError | null;
  /** The library that the last start ended over. */
  readonly unfinished: UnfinishedLibrary | null;
  readonly onLibrary: (library: LibraryInfo) => void;
}

const SAMPLE = {
  icon: BookOpen,
  label: 'Open the sample library',
  detail: 'A few finished stories to look around in and to change as you like.',
};
const CREATE = {
  icon: FilePlus2,
  label: 'Start an empty library…',
  detail: 'Choose a new or empty folder for your desk.',
};
const OPEN = {
  icon: FolderOpen,
  label: 'Open an existing library…',
  detail: 'A folder that Dateline has written before, also one that was copied or synced.',
};

/**
 * The first screen: what Dateline is, and three ways to begin; or the question whether to open a library
 * that the last start ended over.
 */
export function Welcome({ bridge, notice, unfinished, onLibrary }: WelcomeProps) {
  const [problem, setProblem] = useState<AppError | null>(notice);
  const [busy, setBusy] = useState(false);

  const begin = async (ask: () => Promise<Result<LibraryInfo | null>>) => {
    setBusy(true);
    setProblem(null);
    const reply = await attempt(ask);
    setBusy(false);
    if (!reply.ok) setProblem(reply.error);
    else if (reply.value) onLibrary(reply.value);
  };

  const choose = (purpose: 'create' | 'open') => () =>
    begin(() => bridge.request('library.choose', { purpose }));
  const openSample = () => begin(() => bridge.request('library.openSample', undefined));
  const openUnfinished = () => begin(() => bridge.request('library.openUnfinished', undefined));

  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <p className={styles.name}>Dateline</p>
        {unfinished ? <Unfinished library={unfinished} /> : <Introduction />}
        {problem && (
          <p role="alert" className={styles.problem}>
            <Sentence>{problem.message}</Sentence>
          </p>
        )}
        <ul className={styles.choices} aria-busy={busy}>
          {unfinished && (
            <Choice
              icon={RotateCcw}
              label={`Open “${unfinished.name}” again`}
              detail="If Dateline ends or stops answering once more, this question comes back."
              disabled={busy}
              onChoose={openUnfinished}
            />
          )}
          {unfinished && (
            <Choice {...OPEN} label="Open another library…" disabled={busy} onChoose={choose('open')} />
          )}
          <Choice {...SAMPLE} primary={!unfinished} disabled={busy} onChoose={openSample} />
          <Choice {...CREATE} disabled={busy} onChoose={choose('create')} />
          {!unfinished && <Choice {...OPEN} disabled={busy} onChoose={choose('open')} />}
        </ul>
      </div>
    </main>
  );
}

function Introduction() {
  return (
    <>
      <h1 className={styles.sentence}>Write the story, see the page, file it from anywhere.</h1>
      <p className={styles.promise}>
        Your stories stay in a folder of yours. Nothing leaves this computer unless you send it.
      </p>
    </>
  );
}

function Unfinished({ library }: { readonly library: UnfinishedLibrary }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Read out first, and Enter does nothing that nobody meant.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} aria-describedby="unfinished" className={styles.sentence}>
        <Sentence>{`Open “${library.name}” again?`}</Sentence>
      </h1>
      <p id="unfinished" className={styles.promise}>
        Last time Dateline ended before it had this library open. Something in the library may have been the
        cause, or Dateline was stopped from outside.
      </p>
      <p className={styles.path}>
        <bdi>{library.path}</bdi>
      </p>
    </>
  );
}

interface ChoiceProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly detail: string;
  readonly primary?: boolean;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

function Choice({ icon: Icon, label, detail, primary, disabled, onChoose }: ChoiceProps) {
  const id = label.replace(/\W+/g, '-');
  return (
    <li>
      <button
        type="button"
        className={primary ? styles.primary : styles.choice}
        aria-label={label}
        aria-describedby={id}
        // The chooser may be cancelled: whoever pressed it goes on here.
        aria-disabled={disabled}
        onClick={disabled ? undefined : onChoose}
      >
        <Icon size={20} strokeWidth={1.75} aria-hidden className={styles.icon} />
        <span className={styles.label}>
          <Sentence>{label}</Sentence>
        </span>
        <span id={id} className={styles.detail}>
          {detail}
        </span>
      </button>
    </li>
  );
}
