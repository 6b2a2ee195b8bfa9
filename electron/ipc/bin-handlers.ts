import type { HandlersOf } from './handlers.ts';
import type { Desk } from './open-library-holder.ts';

export function binHandlers(desk: Desk): HandlersOf<'bin'> {
  return {
    'bin.list': () => desk.library().binned.list(),
    'bin.restore': ({ name }) => desk.library().binned.restore(name),
    'bin.remove': async ({ names }) => {
      await desk.library().binned.remove(names);
      return null;
    },
  };
}
