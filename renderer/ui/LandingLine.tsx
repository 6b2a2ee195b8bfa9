import styles from './LandingLine.module.css';

export interface LandingLineProps {
  /** Where what comes after it begins, in CSS pixels from the top of the list. */
  readonly at: number;
  /** Between two of its entries, in CSS pixels. */
  readonly gap?: number;
}

/** Shows where in a list what is dragged would stand. */
export function LandingLine({ at, gap = 0 }: LandingLineProps) {
  return (
    <div aria-hidden data-landing className={styles.line} style={{ top: Math.max(-1, at - gap / 2 - 1) }} />
  );
}
