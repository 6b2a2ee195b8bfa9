import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { type ExportKind, formatOf } from '../../shared/export/formats.ts';
import type { Profile } from '../../shared/gate/cleared.ts';
import { DatelineError } from '../../shared/result.ts';
import { storiesCount } from '../../shared/stories-count.ts';
import { exportFileName, nameIn } from '../exporting/export-file-name.ts';
import type { NewPrinter } from '../exporting/printing/with-printer.ts';
import type { Library } from '../library/library.ts';
import type { Dialogs } from './dialogs.ts';
import type { HandlersOf } from './handlers.ts';
import { type HandoverServices, handoverHandlers } from './handover-handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export interface ExportPlaces {
  /** The folder that the dialog starts in. */
  proposed(): string;
  remember(folder: string): void;
  /** Opens a file with the program that the system has for it; says why where it cannot, else nothing. */
  open(file: string): Promise<string>;
  /** Shows a file in the system's file manager. */
  reveal(file: string): void;
}

/** What exports need of the window's own process. */
export interface ExportServices extends HandoverServices {
  readonly places: ExportPlaces;
  readonly newPrinter: NewPrinter;
}

/** Exports that can still be shown in their folder; more than anyone looks back at. */
const REMEMBERED = 50;

/** More than anybody reads through. */
const MOST_WARNINGS = 200;

export function exportHandlers(
  desk: LibrarySlot,
  dialogs: Dialogs,
  { places, newPrinter, copy, printOnPaper }: ExportServices,
): HandlersOf<'export'> {
  const finished = new Map<string, string>();

  function remember(file: string): string {
    const id = randomUUID();
    finished.set(id, file);
    const oldest = finished.keys().next();
    if (finished.size > REMEMBERED && !oldest.done) finished.delete(oldest.value);
    return id;
  }

  function fileOf(exportId: string): string {
    const file = finished.get(exportId);
    if (file !== undefined) return file;
    throw new DatelineError('not-found', 'Dateline no longer knows that export: export the story again.');
  }

  return {
    'export.ask': async ({ id, ...form }) => {
      const { exportContext } = await import('../exporting/export-context.ts');
      const { rowsOf } = await import('../exporting/departures.ts');
      const { rows } = await rowsOf(exportContext(desk.library()), id, form);
      return rows;
    },
    'export.run': async ({ id, kind, profile, reason }) => {
      const library = desk.library();
      // Before anybody chooses a place for it.
      const { assertMayLeave } = await import('../exporting/departures.ts');
      const { exportContext } = await import('../exporting/export-context.ts');
      const { story } = await assertMayLeave(exportContext(library), id, { kind, profile }, reason);
      const { extension, fileType } = formatOf(kind);
      const usual = path.join(places.proposed(), nameIn(profile, exportFileName(story)) + extension);
      const chosen = await dialogs.chooseTarget({
        title: 'Export story',
        button: 'Export',
        proposal: (await lastTarget(library, id, { kind, profile })) ?? usual,
        kind: fileType,
        extensions: extension === '' ? [] : [extension.slice(1)],
      });
      if (chosen === null) return null;
      const target = await completed(chosen, extension);
      // Loaded when first wanted: printing a page is nothing that a start should wait for.
      const { exportStory } = await import('../exporting/export-story.ts');
      const { main, warnings } = await exportStory({
        library,
        id,
        kind,
        profile,
        target,
        reason,
        newPrinter,
      });
      places.remember(path.dirname(target));
      return { exportId: remember(main), fileName: path.basename(target), warnings };
    },
    'export.askBulk': async ({ kind, profile, ...job }) => {
      const { askBulk } = await import('../exporting/ask-bulk.ts');
      return askBulk(desk.library(), job, { kind, profile });
    },
    'export.bulk': async ({ kind, profile, reason, ...job }) => {
      const library = desk.library();
      const count = storiesCount(job.ids.length);
      const out = await dialogs.chooseFolder({
        title: `Choose a folder for ${count}`,
        button: 'Export here',
        proposal: places.proposed(),
      });
      if (out === null) return null;
      const { exportingInto } = await import('../exporting/export-stories.ts');
      let first: string | null = null;
      const warnings: string[] = [];
      const run = { library, ids: job.ids, kind, profile, out, reason, newPrinter };
      const outcome = await exportingInto(run, (write) =>
        library.bulk.look(job, async (id) => {
          const written = await write(id);
          first ??= written.main;
          if (warnings.length < MOST_WARNINGS) warnings.push(...written.warnings);
        }),
      );
      places.remember(out);
      return {
        exportId: first === null ? null : remember(first),
        folder: path.basename(out),
        outcome,
        warnings,
      };
    },
    ...handoverHandlers(desk, { copy, printOnPaper }),
    'export.open': async ({ exportId }) => {
      const file = fileOf(exportId);
      const why = await places.open(file);
      if (why !== '') {
        const message =
          `${path.basename(file)} cannot be opened (${why}): show it in its folder and open it ` +
          'from there.';
        throw new DatelineError('unsupported', message);
      }
      return null;
    },
    'export.reveal': ({ exportId }) => {
      places.reveal(fileOf(exportId));
      return null;
    },
    'export.confirmClock': async () => {
      await desk.library().clock.confirm();
      return null;
    },
  };
}

/** Where the story went last in this form, for as long as that folder is there. */
async function lastTarget(
  { exits }: Library,
  story: string,
  { kind, profile }: { readonly kind: ExportKind; readonly profile: Profile },
): Promise<string | null> {
  const main = await exits.last({ story, kind, profile });
  if (main === null) return null;
  const target = formatOf(kind).output === 'folder' ? path.dirname(main) : main;
  return access(path.dirname(target)).then(
    () => target,
    () => null,
  );
}

// The system asked about replacing the name that was typed, not the one with an ending added to it.
async function completed(chosen: string, extension: string): Promise<string> {
  if (chosen.toLowerCase().endsWith(extension)) return chosen;
  const target = chosen + extension;
  const taken = await access(target).then(
    () => true,
    () => false,
  );
  if (!taken) return target;
  throw new DatelineError(
    'invalid-argument',
    `${target} exists already: choose exactly that name to replace it, or another one.`,
  );
}
