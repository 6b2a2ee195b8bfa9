import type { HandlersOf } from './handlers.ts';
import type { Desk } from './open-library-holder.ts';

export function templateHandlers(desk: Desk): HandlersOf<'templates'> {
  return {
    'templates.list': () => desk.library().templates.list(),
    'templates.use': ({ id }) => desk.library().templates.use(id),
    'templates.keep': ({ id }) => desk.library().templates.keep(id),
  };
}
