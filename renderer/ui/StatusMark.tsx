import type { ReactNode } from 'react';
import type { Status } from '../../shared/story/status.ts';
import styles from './StatusMark.module.css';

// A circle that fills as the story moves on; the ways out of the desk are other shapes.
const SHAPES: Readonly<Record<Status, ReactNode>> = {
  pitch: <circle cx="6" cy="6" r="4.25" strokeDasharray="2 2" />,
  draft: <circle cx="6" cy="6" r="4.25" />,
  'in-edit': (
    <>
      <circle cx="6" cy="6" r="4.25" />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" stroke="none" />
    </>
  ),
  ready: <circle cx="6" cy="6" r="4.25" fill="currentColor" />,
  published: (
    <>
      <circle cx="6" cy="6" r="5" fill="currentColor" stroke="none" />
      <path d="m3.75 6.1 1.6 1.6 3-3.3" className={styles.cut} />
    </>
  ),
  corrected: (
    <>
      <path d="M6 .9 11.1 6 6 11.1.9 6z" fill="currentColor" stroke="none" />
      <path d="m4.1 6.1 1.3 1.3 2.4-2.7" className={styles.cut} />
    </>
  ),
  spiked: <path d="m2.5 2.5 7 7m0-7-7 7" />,
  archived: <path d="M1.75 2.5h8.5v2.25h-8.5zm.85 2.25v5h6.8v-5M4.75 7h2.5" />,
};

/** The shape of a status, beside its word. */
export function StatusMark({ status }: { readonly status: Status }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      className={styles.mark}
      data-status={status}
    >
      {SHAPES[status]}
    </svg>
  );
}
