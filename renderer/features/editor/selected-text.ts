import { createStore } from 'zustand';
import type { ReadSelection } from '../../editor/watch-selection.ts';

interface SelectedText {
  /** Reads what is selected now; null when nothing is. */
  readonly read: ReadSelection | null;
  /** Counts the changes of the selection. */
  readonly at: number;
}

/** Tells the status bar how to read what is selected in the text, without keeping it. */
export const selectedText = createStore<SelectedText>(() => ({ read: null, at: 0 }));

export function selectionChanged(read: ReadSelection | null): void {
  selectedText.setState(({ at }) => ({ read, at: at + 1 }));
}
