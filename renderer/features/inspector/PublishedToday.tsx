import type { Status } from '../../../shared/story/status.ts';
import { today } from '../../../shared/time/zoned-time.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './inspector.module.css';

export interface PublishedTodayProps {
  readonly status: Status;
  readonly date: string | null;
  readonly timeZone: string;
  readonly onChange: (date: string) => void;
}

/** Offers today to a published story without a date; a date is never set behind somebody's back. */
export function PublishedToday({ status, date, timeZone, onChange }: PublishedTodayProps) {
  const missing = (status === 'published' || status === 'corrected') && date === null;
  return (
    <div aria-live="polite" className={styles.offerSlot}>
      {missing && (
        <div className={styles.offer}>
          <p>No publication date yet.</p>
          <Button onClick={() => onChange(today(timeZone))}>Set to today</Button>
        </div>
      )}
    </div>
  );
}
