import type { ReactNode } from 'react';
import { lazily } from '../../../../shared/lazily.ts';
import {
  hasReadingEase,
  readingEase,
  WORDS_TO_MEASURE,
} from '../../../../shared/readability/reading-ease.ts';
import { sentenceLimits } from '../../../../shared/readability/sentence-limits.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Readability.module.css';
import type { Readings } from './readability-marks.ts';

export interface ReadabilityFiguresProps {
  readonly readings: Readings;
  readonly onNext: () => void;
  readonly onLongest: () => void;
  readonly onStop: () => void;
}

const number = lazily(() => new Intl.NumberFormat('en', { maximumFractionDigits: 1 }));
const languages = lazily(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }));

/** How the text reads, in figures, with the ways to the sentences that are meant. */
export function ReadabilityFigures({ readings, onNext, onLongest, onStop }: ReadabilityFiguresProps) {
  const { figures, length, longest, long, veryLong, language } = readings;
  const { unit, long: limit, veryLong: upper } = sentenceLimits(language);
  if (figures.sentences === 0) {
    return (
      <div className={styles.panel}>
        <p className={styles.note}>No sentence has been written yet.</p>
        <Stop onStop={onStop} />
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <dl className={styles.figures}>
        <Figure name="Reading ease">{easeWords(readings)}</Figure>
        <Figure name="Sentences">{number().format(figures.sentences)}</Figure>
        <Figure name="Average length">{`${number().format(length / figures.sentences)} ${unit}`}</Figure>
        <Figure name="Longest">{`${number().format(longest)} ${unit}`}</Figure>
        <Figure name="Long" mark={styles.long}>{`${number().format(long)} over ${limit} ${unit}`}</Figure>
        <Figure name="Very long" mark={styles.veryLong}>
          {`${number().format(veryLong)} over ${upper} ${unit}`}
        </Figure>
      </dl>
      <p className={styles.note}>{measureWords(readings)}</p>
      <div className={styles.buttons}>
        <Button onClick={onLongest}>Go to the longest</Button>
        <Button onClick={onNext} disabled={long + veryLong === 0}>
          Next long one
        </Button>
      </div>
      <Stop onStop={onStop} />
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly mark?: string | undefined;
  readonly children: ReactNode;
}

function Figure({ name, mark, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt>{mark ? <span className={mark}>{name}</span> : name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Stop({ onStop }: { readonly onStop: () => void }) {
  return (
    <Button variant="quiet" onClick={onStop}>
      Stop marking
    </Button>
  );
}

function easeWords({ figures, language }: Readings): string {
  const ease = readingEase(figures, language);
  if (ease) return `${ease.score}, ${ease.says}`;
  return hasReadingEase(language) ? 'Too few words' : 'No measure';
}

function measureWords({ figures, language }: Readings): string {
  const ease = readingEase(figures, language);
  if (ease) return `${ease.measure}, from 0 to 100: more is easier. A hint, no judgement.`;
  if (hasReadingEase(language)) return `Reading ease is measured from ${WORDS_TO_MEASURE} words on.`;
  return (
    `Dateline knows no measure of reading ease for ${languageName(language)}; the length of ` +
    'sentences is what tells.'
  );
}

function languageName(language: string): string {
  try {
    return languages().of(language) ?? language;
  } catch (error) {
    // A tag that is being typed is no language yet.
    if (error instanceof RangeError) return language;
    throw error;
  }
}
