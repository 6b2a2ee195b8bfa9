import { join } from 'node:path';
import { shippedTemplates } from '../../../shared/library/shipped-templates.ts';
import { isTemplateId, type Template, type TemplateList } from '../../../shared/library/template.ts';
import { DatelineError } from '../../../shared/result.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { STORY_ID, type Story } from '../../../shared/story/story.ts';
import { flushFolder, writeFileFlushed } from '../disk/atomic-file.ts';
import { isInTheWay, makeFolderAtomic } from '../disk/atomic-folder.ts';
import { diskError, isMissing, onDisk } from '../disk/disk-error.ts';
import { assertLibraryIsThere } from '../files/library-is-there.ts';
import { holdIfOurs } from '../lock/hold-if-ours.ts';
import type { AccessPort, LibraryPlace, WritingPort } from '../ports/library-ports.ts';
import { siteOrDefault } from '../stories/create-story.ts';
import { printStory } from '../story-file/print-story.ts';
import { readStoryFile } from '../story-file/story-file.ts';

type ListTemplatesPorts = LibraryPlace & AccessPort & WritingPort;

const ABOUT = 140;

/** Every template, by name, and those that cannot be read. */
export async function listTemplates(context: ListTemplatesPorts): Promise<TemplateList> {
  const { fileSystem, layout } = context;
  const ids = await onDisk('list the templates', layout.templates, () => templateIds(context));
  const templates: Template[] = [];
  const damaged: TemplateList['damaged'][number][] = [];
  for (const id of ids) {
    try {
      templates.push(templateOf((await readStoryFile(fileSystem, layout.storyFile(id))).story));
    } catch (cause) {
      // Of what only passes none is damaged.
      if (!(cause instanceof DatelineError))
        throw diskError(cause, 'read the template', layout.storyFile(id));
      const message = `A template cannot be used because ${cause.message}: repair or delete ${layout.storyFolder(id)}.`;
      damaged.push({ id, problem: { code: cause.code, message } });
    }
  }
  templates.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return { templates, damaged };
}

export function templateOf({ id, headline, standfirst, body }: Story): Template {
  const first = body.map(blockText).find((words) => words.trim() !== '') ?? '';
  return { id, name: headline, about: standfirst || first.slice(0, ABOUT) };
}

/** A library that has no folder for them yet is given the ones that Dateline comes with, all or none. */
async function templateIds(context: ListTemplatesPorts): Promise<readonly string[]> {
  const { layout } = context;
  try {
    return isId(await context.fileSystem.readdir(layout.templates));
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
  }
  const held = await holdIfOurs(context);
  if (!held) return [];
  const { fileSystem } = held;
  const shipped = shippedTemplates((await siteOrDefault(context)).language, new Date().toISOString());
  try {
    await makeFolderAtomic(fileSystem, layout.templates, async (folder) => {
      for (const story of shipped) {
        const own = join(folder, story.id);
        await fileSystem.mkdir(own);
        await writeFileFlushed(fileSystem, join(own, 'story.json'), printStory(story));
        await flushFolder(fileSystem, own);
      }
      // Its disk may have gone: none are put where it was.
      await assertLibraryIsThere(context);
    });
  } catch (cause) {
    // Somebody else, or a second look of ours, was quicker.
    if (!isInTheWay(cause)) throw cause;
  }
  return isId(await fileSystem.readdir(layout.templates));
}

function isId(names: readonly string[]): readonly string[] {
  return names.filter((name) => isTemplateId(name) && STORY_ID.test(name));
}
