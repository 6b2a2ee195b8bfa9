import { useEffect, useState } from 'react';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import type { Session } from '../../session/session.ts';
import { sameFigures, storyFigures } from './story-figures.ts';

// Pictures come and go seldom; typing must not pay for looking at each key.
const PAUSE = 500;

/** The pictures of the open story, looked for again when the writing pauses. */
export function useStoryFigures(session: Session, storyId: string): readonly Figure[] {
  const [figures, setFigures] = useState<readonly Figure[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story is looked through at once.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const found = storyFigures(session.readBody());
      setFigures((now) => (sameFigures(now, found) ? now : found));
    };
    look();
    const off = session.onBodyTouched(() => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    });
    return () => {
      off();
      clearTimeout(timer);
    };
  }, [session, storyId]);
  return figures;
}
