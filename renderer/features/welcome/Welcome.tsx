import { BookOpen, FilePlus2, FolderOpen, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { LibraryInfo } from '../../../shared/library/summary.ts';
import type { AppError, Result } from '../../../shared/result.ts';
import { attempt } from '../../session/attempt.ts';
import styles from './Welcome.module.css';

export interface WelcomeProps {
  readonly bridge: DatelineBridge;
  /** What went wrong before, e.g. the library of the last time is missing. */
  readonly notice: AppError | null;
  readonly onLibrary: (library: LibraryInfo) => void;
}

/** The first screen: what Dateline is, and three ways to begin. */
export function Welcome({ bridge, notice, onLibrary }: WelcomeProps) {
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

  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <p className={styles.name}>Dateline</p>
        <h1 className={styles.sentence}>Write the story, see the page, file it from anywhere.</h1>
        <p className={styles.promise}>
          Your stories stay in a folder of yours. Nothing leaves this computer unless you send it.
        </p>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem.message}
          </p>
        )}
        <ul className={styles.choices} aria-busy={busy}>
          <Choice
            icon={BookOpen}
            label="Open the sample library"
            detail="A few finished stories to look around in and to change as you like."
            primary
            disabled={busy}
            onChoose={() => begin(() => bridge.request('library.openSample', undefined))}
          />
          <Choice
            icon={FilePlus2}
            label="Start an empty library…"
            detail="Choose a new or empty folder for your desk."
            disabled={busy}
            onChoose={() => begin(() => bridge.request('library.choose', { purpose: 'create' }))}
          />
          <Choice
            icon={FolderOpen}
            label="Open an existing library…"
            detail="A folder that Dateline has written before, also one that was copied or synced."
            disabled={busy}
            onChoose={() => begin(() => bridge.request('library.choose', { purpose: 'open' }))}
          />
        </ul>
      </div>
    </main>
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
        disabled={disabled}
        onClick={onChoose}
      >
        <Icon size={20} strokeWidth={1.75} aria-hidden className={styles.icon} />
        <span className={styles.label}>{label}</span>
        <span id={id} className={styles.detail}>
          {detail}
        </span>
      </button>
    </li>
  );
}
