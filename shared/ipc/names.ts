import type { EventName, RequestName } from './contract.ts';

/**
 * The names of the tables in contract.ts without their schemas, for the preload: it is loaded before every page and must not
 * carry a validator. The types make a missing or an extra name fail to compile.
 */
export const REQUEST_NAMES: Readonly<Record<RequestName, true>> = {
  'app.boot': true,
  'preferences.set': true,
  'library.openSample': true,
  'library.choose': true,
  'library.suggestions': true,
  'library.takeOver': true,
  'stories.list': true,
  'stories.search': true,
  'stories.create': true,
  'stories.open': true,
  'stories.save': true,
  'stories.keep': true,
  'stories.duplicate': true,
  'stories.followUp': true,
  'stories.bin': true,
  'stories.restore': true,
  'stories.read': true,
  'stories.related': true,
  'stories.linked': true,
  'stories.import': true,
  'bin.list': true,
  'bin.restore': true,
  'bin.remove': true,
  'backup.status': true,
  'backup.choose': true,
  'backup.stop': true,
  'backup.run': true,
  'backup.cancel': true,
  'backup.list': true,
  'backup.stories': true,
  'backup.story': true,
  'backup.restoreStory': true,
  'backup.restoreCopy': true,
  'backup.restoreAll': true,
  'repair.plan': true,
  'repair.run': true,
  'outside.reload': true,
  'outside.other': true,
  'outside.settle': true,
  'outside.writeBack': true,
  'outside.letGo': true,
  'history.list': true,
  'history.read': true,
  'history.name': true,
  'history.keep': true,
  'history.restore': true,
  'media.choose': true,
  'media.add': true,
  'site.get': true,
  'site.save': true,
  'site.choosePicture': true,
  'spelling.check': true,
  'spelling.suggest': true,
  'spelling.state': true,
  'spelling.setWords': true,
  'spelling.learn': true,
  'spelling.ignored': true,
  'spelling.ignore': true,
  'spelling.showFolder': true,
  'export.run': true,
  'export.reveal': true,
  'link.open': true,
  'window.flushed': true,
};

/** The names of the events that a window may listen to. */
export const EVENT_NAMES: Readonly<Record<EventName, true>> = {
  'library.changed': true,
  'library.problem': true,
  'backup.changed': true,
  'library.opened': true,
  'library.holder': true,
  'library.reading': true,
  'story.outside': true,
  'menu.command': true,
  'window.flush': true,
};

/** True for a name that is in the table itself and not inherited from every object. */
export function isListed<N extends string>(table: Readonly<Record<N, true>>, name: unknown): name is N {
  return typeof name === 'string' && Object.hasOwn(table, name);
}
