import { useMemo } from 'react';
import type { Gazetteer, PlaceOnEarth } from '../../../shared/places/gazetteer.ts';
import { localCountries } from '../../../shared/places/local-countries.ts';
import { useNow } from '../../ui/use-now.ts';
import { Words } from '../../ui/Words.tsx';
import styles from './inspector.module.css';
import { timeIn } from './time-in.ts';

export interface LocalTimesProps {
  readonly place: string;
  readonly language: string;
  readonly world: Gazetteer;
}

/**
 * The time where the story is filed from; two where the name means two places. Its line is
 * empty for a place that nobody knows.
 */
export function LocalTimes({ place, language, world }: LocalTimesProps) {
  const now = useNow();
  const places = useMemo(() => world.placesCalled(place, language), [world, place, language]);
  if (places.length === 0) return <div className={styles.localTimes} />;
  return (
    <ul aria-label="Local time" className={styles.localTimes}>
      {places.map((one) => (
        <li key={`${one.country} ${one.zone}`}>
          {timeIn(one.zone, now)} in <Words language={language}>{one.name}</Words>
          {countryOf(one)}
        </li>
      ))}
    </ul>
  );
}

function countryOf({ name, country }: PlaceOnEarth): string {
  const of = localCountries('en').find(({ code }) => code === country)?.name;
  return of === undefined || of === name ? '' : `, ${of}`;
}
