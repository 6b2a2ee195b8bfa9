import { createHash } from 'node:crypto';
import type { CopyTarget, Handover } from '../../shared/export/handovers.ts';
import { htmlExportFiles, htmlSingleFile } from '../../shared/export/html/html-export.ts';
import type { Cleared } from '../../shared/gate/cleared.ts';
import type { PageContent } from '../../shared/page/page-content.ts';
import { picturesOf } from '../../shared/story/pictures-of.ts';
import type { Story } from '../../shared/story/story.ts';
import type { Library } from '../library/library.ts';
import type { Copied } from './copied.ts';
import { COPIES } from './copies.ts';
import { dataUris } from './data-uris.ts';
import { assertMayLeave } from './departures.ts';
import { exportContext } from './export-context.ts';
import { exportFileName } from './export-file-name.ts';
import { fieldsLeftOut } from './left-out.ts';
import { storyFiles } from './story-files.ts';

/** A story that leaves without a file. */
export interface HandoverJob {
  readonly library: Library;
  readonly id: string;
  /** Why it leaves though the desk's rules are not kept; empty for nothing said. */
  readonly reason: string;
}

/** What goes on the clipboard for a target, and how many pictures do not. Throws `HeldBack`. */
export async function copyStory(
  job: HandoverJob,
  target: CopyTarget,
): Promise<{ readonly copied: Copied; readonly pictures: number }> {
  const { story, page, cleared, note } = await leave(job, `copy-${target}`);
  const folder = `${exportFileName(story)}-media`;
  const copied = await COPIES[target]({ page, cleared, mediaPath: (media) => `${folder}/${media}` });
  await note(copied.html ?? copied.text);
  return { copied, pictures: picturesOf(cleared.story).length };
}

/**
 * Gives the page to what prints it, with all that it needs in it; false when the person thought better of it.
 * Throws `HeldBack`.
 */
export async function printPageOf(
  job: HandoverJob,
  print: (html: string) => Promise<boolean>,
): Promise<boolean> {
  const { files, page, note } = await leave(job, 'print');
  const uri = await dataUris({ files, shared: { fonts: new Map() } }, htmlExportFiles(page));
  const html = htmlSingleFile(page, uri);
  const printed = await print(html);
  if (printed) await note(html);
  return printed;
}

interface Left {
  readonly story: Story;
  readonly page: PageContent;
  readonly cleared: Cleared;
  readonly files: ReturnType<typeof storyFiles>;
  /** Writes down that it left; `what` is what left. */
  note(what: string): Promise<void>;
}

async function leave({ library, id, reason }: HandoverJob, kind: Handover): Promise<Left> {
  const context = exportContext(library);
  const form = { kind, profile: 'publication' } as const;
  const { story, page, answer } = await assertMayLeave(context, id, form, reason);
  if (page === null) throw new Error(`${kind} needs a page`);
  const { cleared, overridden } = answer;
  const lacking = overridden.map(({ message }) => message);
  // Nothing leaves for a reason that was not kept.
  if (lacking.length > 0) await library.exits.keepReason(id, { why: reason, overridden: lacking });
  return {
    story,
    cleared,
    files: storyFiles(context, story),
    page: { ...page, fields: cleared.story, body: cleared.story.body },
    note: (what) =>
      library.exits.note({
        ...{ story: id, ...form, file: '', files: 0 },
        sha256: createHash('sha256').update(what).digest('hex'),
        leftOut: fieldsLeftOut(cleared, story),
        why: lacking.length > 0 ? reason : '',
        overridden: lacking,
      }),
  };
}
