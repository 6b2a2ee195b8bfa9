import type { Output } from '../../../electron/cli/output.ts';
import type { Library } from '../../../electron/library/library.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import { NEWEST_FIRST } from '../../../shared/library/arrangement.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import { noisePng } from './noise-png.ts';
import { LIBRARY_WORD, type World } from './world.ts';

/** Says that a story to which nothing was done could not be used. */
export const UNHEALTHY = 'The healthy story could not be used: ';

/**
 * Does with an open library what a window does with it, each thing by itself; what fails goes to `output`
 * in its sentence.
 */
export async function workWithLibrary(world: World, output: Output): Promise<number> {
  let library: Library;
  try {
    library = await openLibrary(world.desk);
  } catch (cause) {
    output.problem(sentenceOf('open', cause));
    return 1;
  }
  let failed = 0;
  const tried = async (name: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (cause) {
      failed++;
      output.problem(sentenceOf(name, cause));
    }
  };
  library.events.on('library.problem', ({ message }) => output.problem(message));
  await tried('attend', () => library.acquire({ recovery: world.recovery, watch: true }));
  for (const [name, work] of Object.entries(uses(library, world))) await tried(name, work);
  const { healthy } = world.stories;
  await tried('healthy', async () => {
    try {
      await write(library, healthy);
      await library.history.list(healthy);
      if (!(await library.list()).stories.some(({ id }) => id === healthy))
        throw new Error('it is not listed');
    } catch (cause) {
      output.problem(`${UNHEALTHY}${sentenceOf('healthy', cause)}`);
    }
  });
  await tried('close', () => library.close());
  return failed > 0 ? 1 : 0;
}

function sentenceOf(name: string, cause: unknown): string {
  if (cause instanceof DatelineError && /^[a-z]/.test(cause.message)) return `${cause.message} (${name})`;
  if (cause instanceof DatelineError) return cause.message;
  return `${name}: a fault of its own: ${cause instanceof Error ? cause.stack : String(cause)}.`;
}

function uses(library: Library, { stories }: World): Readonly<Record<string, () => Promise<unknown>>> {
  const { victim, binned, template } = stories;
  return {
    list: () => library.list(),
    search: () => library.search({ text: LIBRARY_WORD }),
    page: () => library.page({ from: 0, count: 50, arrangement: NEWEST_FIRST, filter: '' }),
    facets: () => library.facets(''),
    suggestions: () => library.suggestions(),
    site: () => library.site(),
    snippets: () => library.snippets(),
    tags: () => library.tags.list(),
    topics: () => library.tags.topics(''),
    searches: () => library.searches.list(),
    templates: () => library.templates.list(),
    bin: () => library.binned.list(),
    read: () => library.read(victim),
    open: async () => {
      const { conflicts = [] } = await library.open(victim);
      for (const { key } of conflicts) await library.theirSide(victim, key);
    },
    related: () => library.related(victim),
    thread: () => library.thread(victim),
    'list the history': async () => {
      const { versions } = await library.history.list(victim);
      for (const { id } of versions) await library.history.read(victim, id);
    },
    pictures: async () => {
      for (const name of ['a.png', 'wide.png']) await library.mediaFile(victim, name);
      await library.siteMediaFile('elena.png');
    },
    save: () => write(library, victim),
    'keep a version': () => library.history.keep(victim, 'Now'),
    'add a picture': () => library.addMedia(victim, 'new.png', noisePng('new', 9, 9)),
    'add an author': () => library.addSiteMedia('new.png', noisePng('new', 9, 9)),
    duplicate: () => library.duplicate(victim),
    'follow up': () => library.followUp(victim),
    'use a template': () => library.templates.use(template),
    'keep a template': () => library.templates.keep(victim),
    'save the site': async () => library.saveSite(await library.site()),
    'save the snippets': () => library.saveSnippets([{ id: 'two', name: 'Two', trigger: '', text: 'Two.' }]),
    'describe a tag': () => library.tags.describe({ name: 'Two', kind: 'topic', description: 'Two.' }),
    'keep topics': () => library.tags.keepTopics([]),
    'save a search': () => library.searches.replace([]),
    'restore from the bin': () => library.binned.restore(binned[0]),
    'bin again': () => library.bin(binned[0]),
    'delete from the bin': () => library.binned.remove([binned[0]]),
    'bin the story': () => library.bin(victim),
    'restore the story': () => library.restore(victim),
    refresh: () => library.refresh(),
    'take over': () => library.takeOver(),
  };
}

async function write(library: Library, id: string): Promise<void> {
  const { revision } = await library.open(id);
  const insert: Block[] = [{ type: 'paragraph', children: [text('Written by hand.')] }];
  await library.save({ id, base: revision, splice: { from: 0, remove: 0, insert } });
}
