import styles from './LandingLine.module.css';

/** Shows where in a list that what is dragged would stand, in CSS pixels from the top of what it is put into. */
export function LandingLine({ at }: { readonly at: number }) {
  return <div aria-hidden data-landing className={styles.line} style={{ top: Math.max(-1, at - 5) }} />;
}
