import type { HandlersOf } from './handlers.ts';
import type { Desk } from './open-library-holder.ts';

export function mergeHandlers(desk: Desk): HandlersOf<'merge'> {
  return {
    'merge.look': (which) => desk.library().merge.look(which),
    'merge.run': (merging) => desk.library().merge.run(merging),
  };
}
