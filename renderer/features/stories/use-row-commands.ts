import { useMemo } from 'react';
import type { RowCommandId, RunRowCommand } from '../../../shared/commands/row-commands.ts';
import type { Stories } from './stories.ts';

/** What the menus of the list do with the story of a row. */
export function useRowCommands(stories: Stories, onOpenSecond: (id: string) => void): RunRowCommand {
  return useMemo(() => {
    const handlers: Readonly<Record<RowCommandId, (storyId: string) => void>> = {
      beside: onOpenSecond,
      duplicate: (id) => void stories.duplicate(id),
      merge: (id) => stories.bulk.merge([id]),
      repair: (id) => stories.repair(id),
      bin: (id) => void stories.bin(id),
    };
    return (command, storyId) => handlers[command](storyId);
  }, [stories, onOpenSecond]);
}
