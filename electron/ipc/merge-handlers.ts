import type { Desk } from './desk.ts';
import type { HandlersOf } from './handlers.ts';

export function mergeHandlers(desk: Desk): HandlersOf<'merge'> {
  return {
    'merge.look': (which) => desk.library().merge.look(which),
    'merge.run': (merging) => desk.library().merge.run(merging),
  };
}
