import { useMemo } from 'react';
import type { RowCommandId, RunRowCommand } from '../../../shared/commands/row-commands.ts';
import {
  type CopyTarget,
  copyTargetOf,
  type Handover,
  isHandover,
} from '../../../shared/export/handovers.ts';
import type { Stories } from './stories.ts';

/** What the menus of the list do with the story of a row. */
export function useRowCommands(
  stories: Stories,
  onOpenSecond: (id: string) => void,
  onCopy: (id: string, target: CopyTarget) => void,
): RunRowCommand {
  return useMemo(() => {
    const handlers: Readonly<Record<Exclude<RowCommandId, Handover>, (storyId: string) => void>> = {
      beside: onOpenSecond,
      duplicate: (id) => void stories.duplicate(id),
      merge: (id) => stories.bulk.merge([id]),
      repair: (id) => stories.repair(id),
      bin: (id) => void stories.bin(id),
    };
    return (command, storyId) => {
      const target = copyTargetOf(command);
      if (target) onCopy(storyId, target);
      else if (!isHandover(command)) handlers[command](storyId);
    };
  }, [stories, onOpenSecond, onCopy]);
}
