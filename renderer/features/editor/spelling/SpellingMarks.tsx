import { useEffect, useState } from 'react';
import { useBridge } from '../../../session/bridge-context.ts';
import { useSession } from '../../../session/session-context.ts';
import { useNotify } from '../../../ui/notify-context.ts';
import type { Writing } from '../writing.ts';
import { SpellingMenu } from './SpellingMenu.tsx';
import { createSpelling, type Spelling } from './spelling.ts';

export interface SpellingMarksProps {
  readonly writing: Writing;
  readonly on: boolean;
  readonly off: readonly string[];
}

/** Marks what is misspelled in the open story for as long as it is there, and shows what can be done about a mark. */
export function SpellingMarks({ writing, on, off }: SpellingMarksProps) {
  const bridge = useBridge();
  const session = useSession();
  const notify = useNotify();
  const [spelling, setSpelling] = useState<Spelling | null>(null);

  useEffect(() => {
    const made = createSpelling({ bridge, session, text: writing.text, notify });
    setSpelling(made);
    const detach = writing.spelling.attach(made);
    const stop = offerOnContextMenu(writing, made);
    return () => {
      stop();
      detach();
      made.end();
    };
  }, [bridge, session, writing, notify]);

  useEffect(() => spelling?.choose({ on, off }), [spelling, on, off]);

  return spelling && <SpellingMenu spelling={spelling} />;
}

/** The menu of a marked word takes the place of the system's under the pointer, or at the caret for the menu key. */
function offerOnContextMenu(writing: Writing, spelling: Spelling): () => void {
  const offer = (event: MouseEvent) => {
    const root = writing.text.current()?.editor.getRootElement();
    if (!(event.target instanceof Node) || !root?.contains(event.target)) return;
    const byKey = event.button !== 2;
    const opened =
      spelling.openAt({ x: event.clientX, y: event.clientY }) || (byKey && spelling.openAt('caret'));
    if (opened) event.preventDefault();
  };
  document.addEventListener('contextmenu', offer);
  return () => document.removeEventListener('contextmenu', offer);
}
