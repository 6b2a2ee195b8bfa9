import { COMMANDS } from '../../../../shared/commands/commands.ts';
import { classNames } from '../../../ui/class-names.ts';
import { shortcutOf } from '../../../ui/command-words.ts';
import button from '../../../ui/StatusButton.module.css';
import { Tooltip } from '../../../ui/Tooltip.tsx';
import styles from './TkCount.module.css';
import { useStoryTks } from './use-story-tks.ts';

/** How much is still to come, and the way to the next of it; nothing when nothing is. For the status bar. */
export function TkCount({ onNext }: { readonly onNext: () => void }) {
  const tks = useStoryTks();
  if (tks === 0) return null;
  return (
    <Tooltip text={COMMANDS['next-tk'].label} {...shortcutOf(COMMANDS['next-tk'])} side="top">
      <button
        type="button"
        className={classNames(button.button, styles.tks)}
        aria-label={`${tks} TK, go to the next`}
        // The caret, from which the next one is looked for, stays where it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onNext}
      >
        {tks} TK
      </button>
    </Tooltip>
  );
}
