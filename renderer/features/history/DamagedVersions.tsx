import type { History } from '../../../shared/history/version.ts';
import styles from './Timeline.module.css';

export interface DamagedVersionsProps {
  readonly damaged: History['damaged'];
}

/** Which files of the history cannot be read, and why. */
export function DamagedVersions({ damaged }: DamagedVersionsProps) {
  return (
    <div className={styles.damaged}>
      <p>
        {damaged.length === 1
          ? 'One version cannot be read. The others are whole.'
          : `${damaged.length} versions cannot be read. The others are whole.`}
      </p>
      <ul>
        {damaged.map(({ file, reason }) => (
          <li key={file}>
            {file}: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
