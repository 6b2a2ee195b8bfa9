import { useEffect, useMemo, useState } from 'react';
import type { Gazetteer } from '../../../../shared/places/gazetteer.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import type { Tag } from '../../../../shared/story/tag.ts';
import type { NameInText } from '../../../../shared/tags/names-in-text.ts';
import type { Session } from '../../../session/session.ts';
import { createNameFinder } from './name-finder.ts';

/** A name is still being written for as long as the keys do not rest, in milliseconds. */
const REST = 700;

/** What the open story speaks of that could be a tag, looked for again whenever the writing rests. */
export function useNamesInText(
  session: Session,
  storyId: string,
  { headline, standfirst, language }: StoryFields,
  used: readonly Tag[],
  world: Gazetteer,
): readonly NameInText[] {
  const finder = useMemo(() => createNameFinder(used, language, world), [used, language, world]);
  const [found, setFound] = useState<readonly NameInText[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story has other words.
  useEffect(() => {
    let looking = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = async (signal: AbortSignal) => {
      const text = { head: `${headline}\n${standfirst}`, body: session.readBody() };
      const names = await finder.find(text, signal);
      if (names) setFound((now) => (sameNames(now, names) ? now : names));
    };
    const later = () => {
      looking.abort();
      clearTimeout(waiting);
      looking = new AbortController();
      waiting = setTimeout(() => void look(looking.signal), REST);
    };
    later();
    const off = session.onBodyTouched(later);
    return () => {
      off();
      looking.abort();
      clearTimeout(waiting);
    };
  }, [session, storyId, finder, headline, standfirst]);
  return found;
}

function sameNames(a: readonly NameInText[], b: readonly NameInText[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => one.times === b[index]?.times && one.tag.name === b[index]?.tag.name)
  );
}
