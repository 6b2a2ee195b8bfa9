import type { HandlersOf } from './handlers.ts';
import type { Desk } from './open-library-holder.ts';

export function outsideHandlers(desk: Desk): HandlersOf<'outside'> {
  return {
    'outside.reload': ({ id }) => desk.library().reload(id),
    'outside.other': ({ id, key }) => desk.library().other(id, key),
    'outside.settle': (choice) => desk.library().settle(choice),
    'outside.writeBack': ({ id, text }) => desk.library().writeBack(id, text),
    'outside.letGo': ({ id, text }) => desk.library().letGo(id, text),
    'outside.keepApart': ({ id, text }) => desk.library().keepApart(id, text),
  };
}
