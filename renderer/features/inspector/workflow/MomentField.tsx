import { dayAndTime, publicationDate } from '../../../../shared/time/zoned-time.ts';
import { PublicationField } from '../PublicationField.tsx';

export interface MomentFieldProps {
  readonly label: string;
  readonly timeLabel: string;
  /** `HH:MM` for a day (`YYYY-MM-DD`) whose time nobody has said. */
  readonly usualTime: (day: string) => string;
  /** An ISO 8601 instant, or null. */
  readonly moment: string | null;
  readonly timeZone: string;
  readonly onChange: (moment: string | null) => void;
}

/** A moment on the site's clocks; unlike a publication it always has a time. */
export function MomentField({ usualTime, moment, timeZone, onChange, ...labels }: MomentFieldProps) {
  return (
    <PublicationField
      {...labels}
      date={moment}
      timeZone={timeZone}
      onChange={(date) => {
        const { day, time } = dayAndTime(date, timeZone);
        // An instant stays the one that was chosen: a time may come twice.
        onChange(time === '' && day !== '' ? publicationDate({ day, time: usualTime(day) }, timeZone) : date);
      }}
    />
  );
}
