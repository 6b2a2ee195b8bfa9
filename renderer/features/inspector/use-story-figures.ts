import { useEffect, useState } from 'react';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import { onWritingPause } from '../../session/on-writing-pause.ts';
import type { Session } from '../../session/session.ts';
import { sameFigures, storyFigures } from './story-figures.ts';

/** The pictures of the open story, looked for again when the writing pauses. */
export function useStoryFigures(session: Session, storyId: string): readonly Figure[] {
  const [figures, setFigures] = useState<readonly Figure[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story is looked through at once.
  useEffect(() => {
    return onWritingPause(session, () => {
      const found = storyFigures(session.readBody());
      setFigures((now) => (sameFigures(now, found) ? now : found));
    });
  }, [session, storyId]);
  return figures;
}
