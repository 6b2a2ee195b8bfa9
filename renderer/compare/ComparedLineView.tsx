import { type ReactNode, useContext } from 'react';
import type { ComparedLine } from '../../shared/compare/compared-lines.ts';
import { classNames } from '../ui/class-names.ts';
import { ComparedRuns } from './ComparedRuns.tsx';
import styles from './ComparedStory.module.css';
import { PictureAddress } from './picture-address.ts';

export interface ComparedLineViewProps {
  readonly storyId: string;
  readonly line: ComparedLine;
  /** In an ordered list. */
  readonly number: number;
}

const HEADINGS = { 2: 'h3', 3: 'h4', 4: 'h5' } as const;
const LABELS = {
  alt: 'Description',
  caption: 'Caption',
  credit: 'Credit',
  description: 'Description',
  label: 'Label',
  story: 'Related story',
  licence: 'Licence',
  focus: 'Focal point',
  gallery: 'Gallery',
} as const;

export function ComparedLineView({ storyId, line, number }: ComparedLineViewProps) {
  const addressOf = useContext(PictureAddress);
  const { start, change, runs } = line;
  const text = <ComparedRuns runs={runs} />;
  const quote = start.quote && styles[start.quote];
  switch (start.role) {
    case 'heading': {
      const Heading = HEADINGS[(start.level ?? 2) as 2 | 3 | 4];
      return (
        <Heading dir="auto" className={styles[Heading]}>
          {text}
        </Heading>
      );
    }
    case 'item':
      return (
        <p
          dir="auto"
          className={classNames(styles.item, quote)}
          style={{ marginInlineStart: `${1.5 * ((start.level ?? 1) - 1)}em` }}
        >
          <span aria-hidden className={styles.marker}>
            {start.ordered ? `${number}.` : '•'}
          </span>
          <span>{text}</span>
        </p>
      );
    case 'picture':
      return (
        <Picture change={change}>
          <img src={addressOf(storyId, start.media ?? '')} alt="" className={styles.picture} />
        </Picture>
      );
    case 'title':
      return (
        <h3 dir="auto" className={styles.h5}>
          {text}
        </h3>
      );
    case 'point':
      return (
        <p dir="auto" className={styles.item}>
          <span aria-hidden className={styles.marker}>
            •
          </span>
          <span>{text}</span>
        </p>
      );
    case 'card':
      return (
        <p dir="auto" className={styles.pictureLine}>
          <span className={styles.label}>Card</span> <bdi>{start.href}</bdi> {text}
        </p>
      );
    case 'alt':
    case 'caption':
    case 'credit':
    case 'description':
    case 'label':
    case 'story':
    case 'licence':
    case 'focus':
    case 'gallery':
      return (
        <p dir="auto" className={styles.pictureLine}>
          <span className={styles.label}>{LABELS[start.role]}</span> {text}
        </p>
      );
    case 'code':
      return (
        <pre dir="ltr" className={styles.code}>
          {text}
        </pre>
      );
    case 'attribution':
      return (
        <p dir="auto" className={classNames(styles.attribution, quote && styles.quote)}>
          {text}
        </p>
      );
    // The cells of a table that became another kind of block.
    case 'table':
    case 'cell':
    case 'paragraph':
      return (
        <p dir="auto" className={classNames(styles.paragraph, quote)}>
          {text}
        </p>
      );
  }
}

function Picture({
  change,
  children,
}: {
  readonly change: ComparedLine['change'];
  readonly children: ReactNode;
}) {
  if (change === 'same') return children;
  return (
    <div className={styles[change]}>
      <p className={styles.moved}>{change === 'inserted' ? 'Picture added' : 'Picture removed'}</p>
      {children}
    </div>
  );
}
