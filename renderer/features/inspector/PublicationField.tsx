import { useId, useState } from 'react';
import { type DayAndTime, dayAndTime, publicationDate } from '../../../shared/time/zoned-time.ts';
import { classNames } from '../../ui/class-names.ts';
import { FieldFrame } from '../../ui/FieldFrame.tsx';
import field from '../../ui/field.module.css';
import { ClockChangeNote } from './ClockChangeNote.tsx';
import { DayField } from './DayField.tsx';
import styles from './inspector.module.css';

export interface PublicationFieldProps {
  /** The day's label; the time's is `timeLabel`. */
  readonly label: string;
  readonly timeLabel: string;
  /** `YYYY-MM-DD`, an ISO 8601 instant, or null. */
  readonly date: string | null;
  readonly timeZone: string;
  /** Offers this minute while there is no date. */
  readonly offersNow?: boolean;
  readonly onChange: (date: string | null) => void;
}

const now = () => new Date().toISOString();

/** A day, and a time on the site's clocks where the minute matters. */
export function PublicationField(props: PublicationFieldProps) {
  const { label, timeLabel, date, timeZone, offersNow = false, onChange } = props;
  const id = useId();
  const { day, time } = dayAndTime(date, timeZone);
  const [asked, setAsked] = useState<DayAndTime | null>(null);
  const choose = (next: DayAndTime) => {
    setAsked(next);
    onChange(publicationDate(next, timeZone));
  };
  return (
    <div className={styles.dayAndTime}>
      <DayField
        label={label}
        day={day}
        offer={offersNow ? { label: 'Now', take: () => choose(dayAndTime(now(), timeZone)) } : undefined}
        onChange={(next) => choose({ day: next, time })}
      />
      <FieldFrame id={id} label={timeLabel}>
        <input
          id={id}
          type="time"
          className={classNames(field.control, styles.clock)}
          value={time}
          disabled={day === ''}
          aria-describedby={`${id}-change`}
          onChange={(event) => {
            // While a time is half typed the input reports none; the story keeps the one it has.
            if (event.currentTarget.validity.badInput) return;
            choose({ day, time: event.currentTarget.value });
          }}
        />
      </FieldFrame>
      <ClockChangeNote
        id={`${id}-change`}
        label={timeLabel}
        date={date}
        asked={asked}
        timeZone={timeZone}
        onChange={onChange}
      />
    </div>
  );
}
