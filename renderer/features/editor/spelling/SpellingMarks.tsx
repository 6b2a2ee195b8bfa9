import { useEffect, useState } from 'react';
import type { CopyTarget } from '../../../../shared/export/handovers.ts';
import { useBridge } from '../../../session/bridge-context.ts';
import { useSession } from '../../../session/session-context.ts';
import { useNotify } from '../../../ui/notify-context.ts';
import { TextMenu } from '../menu/TextMenu.tsx';
import type { Writing } from '../writing.ts';
import { createSpelling, type Spelling } from './spelling.ts';

export interface SpellingMarksProps {
  readonly writing: Writing;
  readonly on: boolean;
  readonly off: readonly string[];
  /** Copies the whole story. */
  readonly onCopy: (target: CopyTarget) => void;
}

/**
 * Marks what is misspelled in the open story for as long as it is there, and shows what can be done about a
 * mark and in the text.
 */
export function SpellingMarks({ writing, on, off, onCopy }: SpellingMarksProps) {
  const bridge = useBridge();
  const session = useSession();
  const notify = useNotify();
  const [spelling, setSpelling] = useState<Spelling | null>(null);

  useEffect(() => {
    const made = createSpelling({ bridge, session, text: writing.text, notify });
    setSpelling(made);
    const detach = writing.spelling.attach(made);
    return () => {
      detach();
      made.end();
    };
  }, [bridge, session, writing, notify]);

  useEffect(() => spelling?.choose({ on, off }), [spelling, on, off]);

  return spelling && <TextMenu writing={writing} spelling={spelling} onCopy={onCopy} />;
}
