import { useStore } from 'zustand';
import type { CheckedField } from '../../shared/gate/row.ts';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import { Splitter, type SplitterUnit } from '../ui/Splitter.tsx';
import type { Desk } from './desk.ts';
import { focusMissing } from './focus-missing.ts';
import styles from './Panes.module.css';
import { focusStoryBody } from './paper-focus.ts';
import type { PreferencesStore } from './preferences.ts';
import { MountOnFirstUse, prefetchedComponent } from './prefetched-component.tsx';
import { usePageScheme } from './use-page-scheme.ts';
import { usePaneSize } from './use-pane-size.ts';

const PreviewPane = prefetchedComponent(
  async () => (await import('../features/preview/PreviewPane.tsx')).PreviewPane,
);

export interface PagePaneProps {
  readonly bridge: DatelineBridge;
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  /** The text stands beside it. */
  readonly isBeside: boolean;
}

const PANE = 'page-pane';
const PERCENT: SplitterUnit = { name: 'percent', step: 5, pixels: pixelsOfPercent };

/** The page of the open story, and beside the text the line that makes it wider. */
export function PagePane({ bridge, desk, preferences, isBeside }: PagePaneProps) {
  const [scheme, chooseScheme] = usePageScheme(preferences);
  const widthKey = isBeside ? 'splitWidth' : 'previewWidth';
  const width = useStore(preferences.store, (state) => state[widthKey]);
  const { size: share, splitter } = usePaneSize(preferences, 'pageShare');
  const goToField = (field: CheckedField) => focusMissing({ kind: 'field', field });
  return (
    <>
      {isBeside && (
        <Splitter
          label="Width of the page beside the text"
          controls={PANE}
          pane="after"
          value={share}
          min={30}
          max={70}
          unit={PERCENT}
          {...splitter}
        />
      )}
      <div
        id={PANE}
        className={styles.middle}
        // The text takes one part of the room.
        style={isBeside ? { flexGrow: share / (100 - share) } : undefined}
      >
        <MountOnFirstUse needed>
          <PreviewPane
            bridge={bridge}
            following={desk.following}
            width={width}
            scheme={scheme}
            onWidth={(next) => preferences.set({ [widthKey]: next })}
            onScheme={chooseScheme}
            onField={goToField}
            onLeave={isBeside ? focusStoryBody : null}
          />
        </MountOnFirstUse>
      </div>
    </>
  );
}

/** Of the room that the panes on both sides of the line share. */
function pixelsOfPercent(splitter: Element): number {
  const beside = [splitter.previousElementSibling, splitter.nextElementSibling];
  return beside.reduce((sum, pane) => sum + (pane?.getBoundingClientRect().width ?? 0), 0) / 100 || 1;
}
