import { useCallback, useEffect, useRef, useState } from 'react';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { createGazetteer, type Gazetteer, NO_GAZETTEER } from '../../../shared/places/gazetteer.ts';
import { readCities } from '../../../shared/places/world-city.ts';
import type { AppError } from '../../../shared/result.ts';
import { attempt } from '../../session/attempt.ts';

export interface KnownCities {
  readonly world: Gazetteer;
  /** Why the cities are not there; countries and the cities that desks file from are. */
  readonly problem: AppError | null;
  /** Somebody is about to write a place: does not wait any longer. */
  want(): void;
}

/** Nobody who opens a window waits for the cities of the world. */
const AFTER_THE_START_MS = 4000;

/** The cities of the world, once the window has settled or somebody tags a story. */
export function useGazetteer(bridge: DatelineBridge): KnownCities {
  const [world, setWorld] = useState(NO_GAZETTEER);
  const [problem, setProblem] = useState<AppError | null>(null);
  const asked = useRef(false);
  const want = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    void attempt(() => bridge.request('places.cities', undefined)).then((reply) => {
      // Whoever comes back to the inspector asks again.
      asked.current = reply.ok;
      setProblem(reply.ok ? null : reply.error);
      if (reply.ok) setWorld(createGazetteer(readCities(reply.value)));
    });
  }, [bridge]);
  useEffect(() => {
    const timer = setTimeout(want, AFTER_THE_START_MS);
    return () => clearTimeout(timer);
  }, [want]);
  return { world, problem, want };
}
