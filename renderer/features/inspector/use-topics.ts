import { useCallback, useRef, useState } from 'react';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { AppError } from '../../../shared/result.ts';
import type { Topic } from '../../../shared/tags/topic.ts';
import { attempt } from '../../session/attempt.ts';

export interface KnownTopics {
  readonly topics: readonly Topic[];
  /** Why the topics are not there; the library's own are. */
  readonly problem: AppError | null;
  /** Somebody comes to tag: another list may have been imported since. */
  want(): void;
}

const NONE: readonly Topic[] = [];

/** The topics that the desk has imported. */
export function useTopics(bridge: DatelineBridge): KnownTopics {
  const [topics, setTopics] = useState(NONE);
  const [problem, setProblem] = useState<AppError | null>(null);
  const have = useRef('');
  const want = useCallback(() => {
    void attempt(() => bridge.request('topics.list', { have: have.current })).then((reply) => {
      setProblem(reply.ok ? null : reply.error);
      if (!reply.ok || reply.value.topics === null) return;
      have.current = reply.value.stamp;
      setTopics(reply.value.topics);
    });
  }, [bridge]);
  return { topics, problem, want };
}
