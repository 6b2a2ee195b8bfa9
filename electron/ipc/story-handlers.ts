import type { OpenStory } from '../../shared/library/open-story.ts';
import { DatelineError } from '../../shared/result.ts';
import type { Dialogs } from './dialogs.ts';
import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

const NOT_KNOWN =
  'The file was not read again, because it is none of the last import any more: import it once more.';

/** `opened` is told of every story that the window goes to, `listed` whenever the window has its list. */
export function storyHandlers(
  desk: LibrarySlot,
  dialogs: Dialogs,
  opened: (id: string) => void,
  listed: () => void,
): HandlersOf<'stories'> & HandlersOf<'searches'> {
  const told = async (opening: Promise<OpenStory>) => {
    const answer = await opening;
    opened(answer.story.id);
    return answer;
  };
  /** Where the files of the last import lie that were chosen in a dialog, by the stories that they became. */
  let chosenFiles: ReadonlyMap<string, string> = new Map();
  return {
    'stories.list': (request) => desk.library().page(request).finally(listed),
    'stories.ids': (request) => desk.library().ids(request),
    'stories.place': (request) => desk.library().place(request),
    'stories.inSight': async ({ ids }) => {
      desk.current()?.inSight(ids);
      return null;
    },
    'stories.facets': ({ filter }) => desk.library().facets(filter),
    'stories.counts': ({ filters }) => desk.library().counts(filters),
    'searches.list': () => desk.library().searches.list(),
    'searches.set': ({ searches }) => desk.library().searches.replace(searches),
    'stories.plan': (request) => desk.library().plan(request),
    'stories.search': (request) => desk.library().search({ ...request, typing: true }),
    'stories.create': () => told(desk.library().create()),
    'stories.open': ({ id }) => told(desk.library().open(id)),
    'stories.save': (change) => desk.library().save(change),
    'stories.keep': (change) => desk.library().keepTyped(change),
    'stories.recover': (typed) => told(desk.library().recoverTyped(typed)),
    'stories.duplicate': ({ id }) => told(desk.library().duplicate(id)),
    'stories.followUp': ({ id }) => told(desk.library().followUp(id)),
    'stories.related': ({ id }) => desk.library().related(id),
    'stories.linked': ({ ids }) => desk.library().linked(ids),
    'stories.corrected': () => desk.library().corrected(),
    'stories.thread': ({ id }) => desk.library().thread(id),
    'stories.read': ({ id }) => desk.library().read(id),
    'stories.bin': async ({ id }) => {
      await desk.library().bin(id);
      return null;
    },
    'stories.restore': async ({ id }) => {
      await desk.library().restore(id);
      return null;
    },
    'stories.importDropped': async ({ files }) => {
      const { importDropped } = await import('../library/import/import-dropped.ts');
      return importDropped(desk.library(), files);
    },
    'stories.import': async () => {
      const library = desk.library();
      const { IMPORT_EXTENSIONS } = await import('../../shared/import/formats/import-formats.ts');
      const files = await dialogs.chooseFiles({
        title: 'Import stories',
        button: 'Import',
        kind: 'Stories',
        extensions: IMPORT_EXTENSIONS,
        several: true,
      });
      const { importFiles, importReport } = await import('../library/import/import-files.ts');
      const report = importReport(await importFiles(library, files));
      const known = [...report.imported, ...report.updates];
      chosenFiles = new Map(known.map(({ id, place }) => [id, files[place] ?? '']));
      return report;
    },
    'stories.importAgain': async ({ dropped, ...request }) => {
      const library = desk.library();
      if (dropped) {
        const { importDroppedAgain } = await import('../library/import/import-dropped.ts');
        return importDroppedAgain(library, dropped, request);
      }
      const file = chosenFiles.get(request.id);
      if (file === undefined) throw new DatelineError('stale', NOT_KNOWN);
      const { importAgain } = await import('../library/import/import-again.ts');
      return importAgain(library, { ...request, file });
    },
  };
}
