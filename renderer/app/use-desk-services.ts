import { useEffect } from 'react';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import { followHeadline } from '../features/inspector/follow-headline.ts';
import { startPrefetching } from '../scheduling/prefetch.ts';
import { useNotify } from '../ui/notify-context.ts';
import type { Desk } from './desk.ts';
import { keepCaretInFields } from './keep-caret-in-fields.ts';
import { keepFocusOnPaper } from './paper-focus.ts';
import { useDateStyle } from './use-date-style.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useFirstStory } from './use-first-story.ts';
import { useLibraryProblems } from './use-library-problems.ts';
import { useRetryOnFocus } from './use-retry-on-focus.ts';
import { useWindowTitle } from './use-window-title.ts';

export interface DeskServices {
  readonly bridge: DatelineBridge;
  readonly desk: Desk;
  readonly libraryName: string;
  /** The list of stories may be asked for. */
  readonly isListed: boolean;
  /** Everything that a person writes with is there. */
  readonly isQuiet: boolean;
}

/** What goes on behind a desk for as long as its window shows it. */
export function useDeskServices({ bridge, desk, libraryName, isListed, isQuiet }: DeskServices): void {
  useWindowTitle(desk.session, libraryName);
  useFirstStory(desk);
  useLibraryProblems(bridge);
  useDateStyle(bridge);
  useDroppedFiles((files) => void desk.stories.importStories(files), useNotify());
  useRetryOnFocus(desk.session);
  useEffect(() => (isListed ? desk.stories.follow() : undefined), [desk, isListed]);
  useEffect(() => (isQuiet ? desk.journal.begin(desk.session) : undefined), [desk, isQuiet]);
  useEffect(() => desk.backups.follow(), [desk]);
  useEffect(() => desk.secondStory.follow(), [desk]);
  useEffect(() => desk.externalChange.follow(), [desk]);
  useEffect(() => desk.operations.follow(), [desk]);
  useEffect(startPrefetching, []);
  useEffect(() => followHeadline(desk.session), [desk]);
  useEffect(() => keepFocusOnPaper(desk.session), [desk]);
  useEffect(() => keepCaretInFields(desk.session), [desk]);
}
