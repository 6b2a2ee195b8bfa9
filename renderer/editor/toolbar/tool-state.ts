import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { KINDS } from '../nodes/block-units.ts';
import { MARK_FORMATS } from '../nodes/inline/text-marks.ts';
import type { FormatState, FormatStore } from './format-state.ts';
import type { ToolbarAction } from './toolbar-fit.ts';

/** What a button of the toolbar shows of the caret; null is no toggle. */
type ToolState = 'on' | 'off' | 'disabled' | null;

export const FormatContext = createContext<FormatStore | null>(null);

/** What a part of the toolbar shows of the caret. It alone is drawn again when that changes. */
export function useFormat<T>(select: (state: FormatState) => T): T {
  const store = useContext(FormatContext);
  if (!store) throw new Error('This stands outside the toolbar');
  return useStore(store, select);
}

/** What a button of the toolbar is given. */
export function useToolState(action: ToolbarAction): {
  readonly pressed?: boolean;
  readonly disabled?: boolean;
} {
  const state = useFormat((format) => toolStateOf(action, format));
  if (state === 'disabled') return { disabled: true };
  return state === null ? {} : { pressed: state === 'on' };
}

function toolStateOf(
  action: ToolbarAction,
  { marks, block, link, canUndo, canRedo }: FormatState,
): ToolState {
  const toggle = (isOn: boolean) => (isOn ? 'on' : 'off');
  if (action === 'undo') return canUndo ? null : 'disabled';
  if (action === 'redo') return canRedo ? null : 'disabled';
  if (action === 'link') return toggle(link);
  if (isMark(action)) return toggle((marks & MARK_FORMATS[action].bit) !== 0);
  return action in KINDS ? toggle(block === action) : null;
}

function isMark(action: ToolbarAction): action is ToolbarAction & keyof typeof MARK_FORMATS {
  return action in MARK_FORMATS;
}
