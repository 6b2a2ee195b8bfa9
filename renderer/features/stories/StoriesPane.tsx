import { useCallback, useMemo } from 'react';
import type { RunCommand } from '../../../shared/commands/commands.ts';
import type { CopyTarget } from '../../../shared/export/handovers.ts';
import { groupedNumber } from '../../../shared/grouped-number.ts';
import { storiesCount } from '../../../shared/stories-count.ts';
import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import { useSessionState } from '../../session/session-context.ts';
import { useNow } from '../../ui/use-now.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import selectionBar from './bulk/SelectionBar.module.css';
import { ImportReportSlot } from './ImportReportSlot.tsx';
import { listRows } from './list-rows.ts';
import { NoStories } from './NoStories.tsx';
import { PaneTools } from './PaneTools.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { SavedSearchesSlot } from './SavedSearchesSlot.tsx';
import styles from './StoriesPane.module.css';
import { StoriesProblem } from './StoriesProblem.tsx';
import { StoryList } from './StoryList.tsx';
import { searchText } from './search-text.ts';
import { useSelection, useStories, useStoriesState } from './stories-context.ts';
import { useChooseRows } from './use-choose-rows.ts';
import { useGroupFolding } from './use-group-folding.ts';
import { useRowCommands } from './use-row-commands.ts';
import { WrongQuery } from './WrongQuery.tsx';

const SelectionBar = lazyComponent(
  async () => (await import('./bulk/SelectionBar.tsx')).SelectionBar,
  () => <div className={selectionBar.bar} />,
);

/** A library stops counting here what it has found. */
const MOST_COUNTED = 2000;

export interface StoriesPaneProps {
  /** In CSS pixels. */
  readonly width: number;
  /** A story was chosen or begun, also when it is the one that is open. */
  readonly onChosen: () => void;
  /** Reads a story beside the open one. */
  readonly onOpenSecond: (id: string) => void;
  /** Copies a story, whichever is open. */
  readonly onCopy: (id: string, target: CopyTarget) => void;
  readonly run: RunCommand;
}

/** The desk's list: everything in the library, or what a search found. */
export function StoriesPane({ width, onChosen, onOpenSecond, onCopy, run }: StoriesPaneProps) {
  const stories = useStories();
  const listing = useStoriesState((state) => state.listing);
  const hits = useStoriesState((state) => state.hits);
  const query = useStoriesState((state) => state.query);
  const isAsking = useStoriesState((state) => searchText(state.query) !== state.answered);
  const filter = useStoriesState((state) => state.filter);
  const arrangement = useStoriesState((state) => state.arrangement);
  const collapsed = useStoriesState((state) => state.collapsed);
  const found = useStoriesState((state) => state.found);
  const wrong = useStoriesState((state) => state.wrong);
  const problem = useStoriesState((state) => state.problem);
  const openId = useSessionState((state) => state.loaded?.id ?? null);
  const fields = useSessionState((state) => state.fields);
  const now = useNow();

  const rows = useMemo(
    () => (listing ? listRows(listing, hits, { id: openId, fields }, collapsed) : null),
    [listing, hits, openId, fields, collapsed],
  );
  const open = useCallback(
    (id: string) => {
      void stories.open(id);
      onChosen();
    },
    [stories, onChosen],
  );
  const beside = useCallback(
    (id: string) => {
      onOpenSecond(id);
      onChosen();
    },
    [onOpenSecond, onChosen],
  );
  const create = useCallback(() => {
    void stories.create();
    onChosen();
  }, [stories, onChosen]);
  const runInRow = useRowCommands(stories, beside, onCopy);
  const groups = useGroupFolding(stories);
  const undo = useCallback(() => void stories.undo(), [stories]);
  const chosen = useSelection((state) => state.ids);
  const choose = useChooseRows(stories, arrangement.group);
  const total = hits ? Math.max(found, hits.length) : (listing?.total ?? 0);
  const searching = hits !== null || filter !== '';

  return (
    <section
      aria-label="Stories"
      aria-busy={isAsking || undefined}
      className={styles.pane}
      tabIndex={-1}
      data-region="stories"
    >
      <header className={styles.header}>
        <h2 className={styles.title}>{searching ? 'Found' : 'Stories'}</h2>
        {listing && (
          <span className={styles.count}>
            {groupedNumber(total)}
            {hits && total >= MOST_COUNTED ? '+' : ''}
          </span>
        )}
        <PaneTools isFound={hits !== null} run={run} onCreate={create} />
      </header>
      <VisuallyHidden role="status">
        {groups.said !== '' ? groups.said : searching ? `${storiesCount(total)} found` : ''}
      </VisuallyHidden>
      <ReadingLine />
      <SavedSearchesSlot />
      {chosen.size > 0 && <SelectionBar />}
      {problem && (
        <StoriesProblem problem={problem} isListed={listing !== null} onTryAgain={stories.refresh} />
      )}
      {rows && rows.count > 0 && (
        <StoryList
          // Another list begins at its beginning.
          key={`${filter} ${arrangement.sort} ${arrangement.descending} ${arrangement.group}`}
          rows={rows}
          arrangement={arrangement}
          openId={openId}
          width={width}
          now={now}
          onOpen={open}
          onUndo={undo}
          chosen={chosen}
          onChoose={choose}
          onToggle={groups.toggle}
          onShow={stories.show}
          run={runInRow}
        />
      )}
      {wrong && <WrongQuery query={query} problem={wrong} />}
      {/* An empty library is told of where its first story will stand. */}
      {rows?.count === 0 && searching && !wrong && (
        <NoStories query={query} isFound={hits !== null} onShowAll={() => stories.search('')} />
      )}
      <ImportReportSlot />
    </section>
  );
}
