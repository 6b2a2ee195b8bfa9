import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useSessionState } from '../../../session/session-context.ts';
import { classNames } from '../../../ui/class-names.ts';
import { useNotify } from '../../../ui/notify-context.ts';
import { PopoverButton } from '../../../ui/PopoverButton.tsx';
import button from '../../../ui/StatusButton.module.css';
import type { Writing } from '../writing.ts';
import styles from './Readability.module.css';
import { ReadabilityFigures } from './ReadabilityFigures.tsx';
import { createReadabilityMarks, type ReadabilityMarks, type Readings } from './readability-marks.ts';

export interface ReadabilityProps {
  readonly writing: Writing;
  readonly onStop: () => void;
}

/**
 * Marks long sentences in the open story for as long as it is there, and tells how the text reads. For the
 * status bar.
 */
export function Readability({ writing, onStop }: ReadabilityProps) {
  const language = useSessionState((state) => state.fields?.language ?? null);
  const notify = useNotify();
  const [marks, setMarks] = useState<ReadabilityMarks | null>(null);

  useEffect(() => {
    const made = createReadabilityMarks(writing.text);
    setMarks(made);
    const detach = writing.readability.attach({
      next() {
        if (!made.next()) notify({ message: 'No sentence is long.', id: 'readability' });
      },
    });
    return () => {
      detach();
      made.end();
    };
  }, [writing, notify]);

  useEffect(() => {
    if (language !== null) marks?.speak(language);
  }, [marks, language]);

  return marks && language !== null && <Button marks={marks} onStop={onStop} />;
}

interface ButtonProps {
  readonly marks: ReadabilityMarks;
  readonly onStop: () => void;
}

function Button({ marks, onStop }: ButtonProps) {
  const readings = useStore(marks.store, (state) => state.readings);
  const [open, setOpen] = useState(false);
  if (!readings) return null;
  /** Once the panel has gone, so that the two do not fight for the focus. */
  const go = (move: () => boolean) => () => {
    setOpen(false);
    requestAnimationFrame(() => move());
  };
  return (
    <PopoverButton
      label="Readability"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={classNames(button.button, styles.button)}>
          {summary(readings)}
        </button>
      }
    >
      <ReadabilityFigures
        readings={readings}
        onNext={go(() => marks.next())}
        onLongest={go(() => marks.goToLongest())}
        onStop={onStop}
      />
    </PopoverButton>
  );
}

function summary({ long, veryLong }: Readings): string {
  const marked = long + veryLong;
  if (marked === 0) return 'No long sentences';
  return marked === 1 ? '1 long sentence' : `${marked} long sentences`;
}
