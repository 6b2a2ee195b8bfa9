import { useEffect, useState } from 'react';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { RelatedStory } from '../../../../shared/page/related-story.ts';
import type { AppError } from '../../../../shared/result.ts';
import { attempt } from '../../../session/attempt.ts';
import { useSessionState } from '../../../session/session-context.ts';

export interface RelatedAnswer {
  readonly stories: readonly RelatedStory[];
  readonly problem: AppError | null;
}

const NONE: RelatedAnswer = { stories: [], problem: null };

/** The stories that the page offers under the open one: asked for by what is on the disk, so after saves. */
export function useRelated(bridge: DatelineBridge, storyId: string): RelatedAnswer {
  const savedAt = useSessionState((state) => state.savedAt);
  const sections = useSessionState((state) => state.fields?.sections);
  const tags = useSessionState((state) => state.fields?.tags);
  const related = useSessionState((state) => state.fields?.related);
  const isSaved = useSessionState((state) => state.saveState.kind === 'saved');
  const [answer, setAnswer] = useState(NONE);
  // What was typed into the text relates no stories: a save is a reason to ask only when these changed.
  const [asked, setAsked] = useState<readonly unknown[]>([]);
  const question = [storyId, sections, tags, related];
  const isNew = question.some((part, at) => part !== asked[at]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` is made anew each time, `isNew` tells.
  useEffect(() => {
    if (!isNew || !isSaved || storyId === '') return;
    let current = true;
    void attempt(() => bridge.request('stories.related', { id: storyId })).then((reply) => {
      if (!current) return;
      setAsked(question);
      setAnswer(reply.ok ? { stories: reply.value, problem: null } : { stories: [], problem: reply.error });
    });
    return () => {
      current = false;
    };
  }, [bridge, storyId, isNew, isSaved, savedAt]);

  return answer;
}
