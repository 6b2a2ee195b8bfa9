import type { HandlersOf } from './handlers.ts';
import type { Desk } from './open-library-holder.ts';

export function replaceHandlers(desk: Desk): HandlersOf<'replace'> {
  return {
    'replace.find': (request) => desk.library().replace.find(request),
    'replace.stop': ({ search }) => {
      desk.library().replace.stop(search);
      return null;
    },
    'replace.run': (request) => desk.library().replace.run(request),
  };
}
