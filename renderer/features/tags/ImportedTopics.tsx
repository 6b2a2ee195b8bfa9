import { groupedNumber } from '../../../shared/grouped-number.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Tags.module.css';

export interface ImportedTopicsProps {
  /** How many there are; null until that is known. */
  readonly topics: number | null;
  readonly disabled: boolean;
  readonly onImport: () => void;
  readonly onRemove: () => void;
}

/** IPTC's topics, which the tag field offers once they have been imported. */
export function ImportedTopics({ topics, disabled, onImport, onRemove }: ImportedTopicsProps) {
  return (
    <div className={styles.topics}>
      <p className={styles.topicsWords}>
        {topics === null || topics === 0
          ? 'IPTC Media Topics, from IPTC’s own JSON file, can be offered as tags.'
          : `${groupedNumber(topics)} imported topics are offered as tags.`}
      </p>
      {topics !== null && topics > 0 && (
        <Button variant="quiet" disabled={disabled} aria-label="Remove the topics" onClick={onRemove}>
          Remove
        </Button>
      )}
      <Button disabled={disabled} onClick={onImport}>
        Import topics…
      </Button>
    </div>
  );
}
