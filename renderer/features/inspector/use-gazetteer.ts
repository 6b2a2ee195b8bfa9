import { useCallback, useEffect, useRef, useState } from 'react';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { createGazetteer, type Gazetteer, NO_GAZETTEER } from '../../../shared/places/gazetteer.ts';
import { readCities } from '../../../shared/places/world-city.ts';
import type { AppError } from '../../../shared/result.ts';
import { prefetch } from '../../scheduling/prefetch.ts';
import { attempt } from '../../session/attempt.ts';

export interface KnownCities {
  readonly world: Gazetteer;
  /** Why the cities are not there; countries and the cities that desks file from are. */
  readonly problem: AppError | null;
  /** Somebody is about to write a place: does not wait any longer. */
  want(): void;
}

/** The cities of the world, once the window has nothing else to do or somebody tags a story. */
export function useGazetteer(bridge: DatelineBridge): KnownCities {
  const [world, setWorld] = useState(NO_GAZETTEER);
  const [problem, setProblem] = useState<AppError | null>(null);
  const asked = useRef(false);
  const ask = useCallback(async () => {
    if (asked.current) return;
    asked.current = true;
    const reply = await attempt(() => bridge.request('places.cities', undefined));
    // Whoever comes back to the inspector asks again.
    asked.current = reply.ok;
    setProblem(reply.ok ? null : reply.error);
    if (reply.ok) setWorld(createGazetteer(readCities(reply.value)));
  }, [bridge]);
  useEffect(() => prefetch(ask), [ask]);
  return { world, problem, want: () => void ask() };
}
