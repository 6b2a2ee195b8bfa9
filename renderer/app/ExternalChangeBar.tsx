import { X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ExternalChangeStore } from '../features/external-change/external-change-store.ts';
import { announceConflict, momentOf } from '../features/external-change/external-change-words.ts';
import { useSession, useSessionState } from '../session/session-context.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Bar } from './Bar.tsx';
import { focusTextIfLost } from './paper-focus.ts';

const CHANGED_MESSAGE =
  'Another program changed this story while you were writing. Both texts are safe; choose what to keep.';

/** What other programs, or a disk that failed, have done to the open story, and what can be done about it. */
export function ExternalChangeBar({ externalChange }: { readonly externalChange: ExternalChangeStore }) {
  const session = useSession();
  const { change, notice, postponed, busy } = useStore(externalChange.store);
  const conflicts = useSessionState((state) => state.conflicts);
  const recovered = useSessionState((state) => state.recovered);
  const [read, setRead] = useState<string | null>(null);
  const [conflict] = conflicts;
  const copy = (
    <Button disabled={busy} onClick={() => void session.saveAsCopy().then(focusTextIfLost)}>
      Save as a copy
    </Button>
  );

  if (change === 'changed') {
    return (
      <Bar message={CHANGED_MESSAGE}>
        {copy}
        <Button variant="primary" disabled={busy} onClick={() => void externalChange.choose()}>
          Compare and choose…
        </Button>
      </Bar>
    );
  }
  if (change) {
    return (
      <Bar message={TAKEN_AWAY[change]}>
        {change === 'gone' && (
          <Button disabled={busy} onClick={() => void externalChange.binMissingStory().then(focusTextIfLost)}>
            Close the story
          </Button>
        )}
        {copy}
        <Button
          variant="primary"
          disabled={busy}
          onClick={() => void externalChange.writeBack().then(focusTextIfLost)}
        >
          Write it back
        </Button>
      </Bar>
    );
  }
  if (conflict && !postponed) {
    return (
      <Bar message={announceConflict(conflict)}>
        <Button
          onClick={() => {
            externalChange.postpone();
            focusTextIfLost();
          }}
        >
          Not now
        </Button>
        <Button variant="primary" onClick={() => void externalChange.choose(conflict)}>
          Compare and choose…
        </Button>
      </Bar>
    );
  }
  if (notice) {
    return (
      <Bar message={notice}>
        <IconButton
          label="Dismiss"
          icon={<X size={16} aria-hidden />}
          onClick={() => {
            externalChange.dismiss();
            focusTextIfLost();
          }}
        />
      </Bar>
    );
  }
  if (recovered && recovered !== read) {
    return (
      <Bar message={`Recovered the text of ${momentOf(recovered)} that had not reached the library.`}>
        <IconButton label="Dismiss" icon={<X size={16} aria-hidden />} onClick={() => setRead(recovered)} />
      </Bar>
    );
  }
  return null;
}

const TAKEN_AWAY = {
  gone: 'Another program deleted, moved or renamed this story’s folder. Its text is safe in this window.',
  damaged:
    'Another program damaged this story’s file, so that it can no longer be read. Its text is safe in this window.',
} as const;
