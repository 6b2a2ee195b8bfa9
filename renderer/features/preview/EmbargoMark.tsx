import { isUnderEmbargo } from '../../../shared/gate/embargo.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { momentWords } from '../../../shared/time/moment-words.ts';
import { useSessionState } from '../../session/session-context.ts';
import { useLibraryTime } from '../../session/use-library-time.ts';
import styles from './preview.module.css';

/** Over the page, and in no document of it: what is shown here must not go out yet. */
export function EmbargoMark({ bridge }: { readonly bridge: DatelineBridge }) {
  const embargo = useSessionState((state) => state.fields?.embargo ?? null);
  const now = useLibraryTime(bridge, embargo !== null);
  if (embargo === null || !isUnderEmbargo({ embargo }, now())) return null;
  return (
    <p className={styles.embargo}>
      Under embargo until <span>{momentWords(embargo)}</span>
    </p>
  );
}
