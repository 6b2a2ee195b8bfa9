import { clockChange, clockTimes, type DayAndTime, dayAndTime } from '../../../shared/time/zoned-time.ts';
import field from '../../ui/field.module.css';
import styles from './inspector.module.css';

export interface ClockChangeNoteProps {
  readonly id: string;
  /** Whose time it is, as its field is called. */
  readonly label: string;
  /** As the story has it: a day, an instant, or null. */
  readonly date: string | null;
  /** What was last chosen in the fields. */
  readonly asked: DayAndTime | null;
  readonly timeZone: string;
  readonly onChange: (date: string) => void;
}

/** Says that a time does not exist because the clocks go forward, and asks which one is meant when they go back. */
export function ClockChangeNote({ id, label, date, asked, timeZone, onChange }: ClockChangeNoteProps) {
  const { day, time } = dayAndTime(date, timeZone);
  const change = clockChange({ day, time }, timeZone);
  const times = change ? clockTimes({ day, time }, timeZone) : [];
  return (
    <div id={id} aria-live="polite" className={styles.clockChange}>
      {change && date !== null && times.length === 1 && (
        <p className={field.hint}>{leftOut(change, day, time, asked, timeZone)}</p>
      )}
      {times.length > 1 && (
        <fieldset className={styles.twice}>
          <legend className={field.hint}>
            {`${time} comes twice that night: at ${change?.from} the clocks go back to ${change?.to}.`}
          </legend>
          {times.map((instant, nth) => (
            <label key={instant} className={styles.chooseTime}>
              <input
                type="radio"
                name={`${id}-time`}
                aria-label={`${label}: ${NTH[nth]}`}
                checked={Date.parse(date ?? '') === Date.parse(instant)}
                onChange={() => onChange(instant)}
              />
              {`${NTH[nth]} (${offsetOf(instant)})`}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

const NTH = ['The first', 'The second'];

function leftOut(
  { from, to }: { readonly from: string; readonly to: string },
  day: string,
  time: string,
  asked: DayAndTime | null,
  timeZone: string,
): string {
  const skipped =
    asked !== null && asked.day === day && asked.time !== '' && clockTimes(asked, timeZone).length === 0;
  return skipped
    ? `There is no ${asked.time} that night: at ${from} the clocks go forward to ${to}. It is set to ${time}.`
    : `That night the clocks go forward from ${from} to ${to}.`;
}

function offsetOf(instant: string): string {
  const offset = /[+-]\d\d:\d\d$/.exec(instant)?.[0];
  return offset === undefined ? 'UTC' : `UTC${offset.replace('-', '−')}`;
}
