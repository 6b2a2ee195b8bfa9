import { isUnderEmbargo } from '../../../shared/gate/story-checks.ts';
import { momentWords } from '../../../shared/time/moment-words.ts';
import { useSessionState } from '../../session/session-context.ts';
import styles from './preview.module.css';

/** Over the page, and in no document of it: what is shown here must not go out yet. */
export function EmbargoMark() {
  const embargo = useSessionState((state) => state.fields?.embargo ?? null);
  if (embargo === null || !isUnderEmbargo({ embargo }, Date.now())) return null;
  return (
    <p className={styles.embargo}>
      Under embargo until <span>{momentWords(embargo)}</span>
    </p>
  );
}
