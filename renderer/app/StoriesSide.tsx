import type { RunCommand } from '../../shared/commands/commands.ts';
import { StoriesPane } from '../features/stories/StoriesPane.tsx';
import { classNames } from '../ui/class-names.ts';
import { Splitter } from '../ui/Splitter.tsx';
import type { Desk } from './desk.ts';
import styles from './Panes.module.css';
import type { PreferencesStore } from './preferences.ts';
import { usePaneSize } from './use-pane-size.ts';
import type { SidePanes } from './use-side-panes.ts';

export interface StoriesSideProps {
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly sides: SidePanes;
  /** Its place is kept until it is. */
  readonly isReady: boolean;
  readonly run: RunCommand;
}

const PANE = 'stories-pane';
const NARROWEST = 280;
const WIDEST = 360;

/** The list of stories, and the line that makes it wider. */
export function StoriesSide({ desk, preferences, sides, isReady, run }: StoriesSideProps) {
  const { size, splitter } = usePaneSize(preferences, 'storiesWidth');
  const width = Math.min(WIDEST, Math.max(NARROWEST, size));
  const { stories, dismiss } = sides;
  if (!stories.shown) return null;
  return (
    <>
      <div
        id={PANE}
        className={classNames(styles.side, stories.floating && styles.floatingStart)}
        style={{ width }}
      >
        {isReady && (
          <StoriesPane
            width={width}
            onChosen={dismiss}
            onOpenSecond={desk.secondStory.open}
            onCopy={desk.handovers.copy}
            run={run}
          />
        )}
      </div>
      {!stories.floating && (
        <Splitter
          label="Width of the list of stories"
          controls={PANE}
          value={width}
          min={NARROWEST}
          max={WIDEST}
          {...splitter}
        />
      )}
    </>
  );
}
