import type { View } from '../../shared/preferences.ts';

export interface PaneWishes {
  readonly view: View;
  readonly storiesOpen: boolean;
  readonly storiesWidth: number;
  readonly inspectorOpen: boolean;
}

export interface PanesShown {
  readonly stories: boolean;
  readonly inspector: boolean;
}

const INSPECTOR = 320;
/** Narrower than this the middle is no place to work: 66 characters, a phone's page, or both. */
const NEEDED: Readonly<Record<View, number>> = { write: 400, split: 860, preview: 400 };

/** Which side panes fit beside the middle of a window of this width; the inspector gives way first. */
export function fitPanes(windowWidth: number, wishes: PaneWishes): PanesShown {
  const { view, storiesOpen, storiesWidth, inspectorOpen } = wishes;
  const left = windowWidth - NEEDED[view];
  const stories = storiesOpen && left >= storiesWidth;
  const inspector = inspectorOpen && left - (stories ? storiesWidth : 0) >= INSPECTOR;
  return { stories, inspector };
}
