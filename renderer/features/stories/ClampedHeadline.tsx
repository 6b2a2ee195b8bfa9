import { useMemo } from 'react';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { clampWords } from './clamp-words.ts';
import { textMeasure } from './measure-text.ts';
import styles from './StoryRow.module.css';
import { useFontLoads } from './use-font-loads.ts';

const FONT = '600 13px "Inter Variable", "Noto Naskh Arabic", "Frank Ruhl Libre", system-ui, sans-serif';
/** Rounding of glyph positions must not make a third line. */
const SLACK = 2;

export interface ClampedHeadlineProps {
  readonly children: string;
  readonly width: number;
  readonly lang: string;
}

/** A headline on two lines at most that ends after a whole word; screen readers get all of it. */
export function ClampedHeadline({ children, width, lang }: ClampedHeadlineProps) {
  const fontLoads = useFontLoads();
  // biome-ignore lint/correctness/useExhaustiveDependencies: widths change when the font has arrived.
  const shown = useMemo(() => {
    const measure = textMeasure(FONT);
    return measure ? clampWords(children, 2, width - SLACK, measure) : children;
  }, [children, width, fontLoads]);
  if (shown === children)
    return (
      <span className={styles.headline} lang={lang} dir="auto">
        {children}
      </span>
    );
  return (
    <span className={styles.headline} lang={lang} dir="auto">
      <span aria-hidden>{shown}</span>
      <VisuallyHidden>{children}</VisuallyHidden>
    </span>
  );
}
