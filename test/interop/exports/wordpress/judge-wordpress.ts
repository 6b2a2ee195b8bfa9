import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Story } from '../../../../shared/story/story.ts';
import { visibleBody } from '../../../../shared/story/visible-body.ts';
import { wordsOfHtml } from '../../../support/html-words.ts';
import { bareWords, bodyWordsOf, lostWords } from '../../../support/words.ts';
import { isInstalled, runWell } from '../run-program.ts';

export interface WordpressRun {
  readonly stories: readonly Story[];
  /** Every file of a story's export, the main one first. */
  readonly filesOf: (id: string) => readonly string[];
  readonly folder: string;
  /** Where npm put the builds of WordPress; null where it could not. */
  readonly judges: string | null;
}

/** What WordPress took and showed, or why it was not asked. */
export type WordpressVerdict =
  | { readonly missing: string }
  | {
      readonly posts: number;
      readonly pictures: number;
      readonly blocks: number;
      readonly wordsLost: number;
      readonly wrong: readonly string[];
    };

interface Taken {
  readonly slug: string;
  /** Of HTTP: 201 where it was made. */
  readonly status: number;
  readonly pictures: readonly number[];
  readonly names: readonly string[];
  /** Blocks that this WordPress does not know. */
  readonly unknown: readonly string[];
  /** Pieces of HTML that stand in no block. */
  readonly loose: number;
  /** Where what is kept is not what was given; empty for nowhere. */
  readonly otherwise: string;
  /** Read and printed again it is the same. */
  readonly isPrinted: boolean;
  readonly html: string;
}

const PACKAGE = path.join('node_modules', '@wp-playground', 'wordpress-builds', 'src');
/** The plug-in that lets WordPress keep its posts in SQLite. */
const PLUGIN = 'sqlite-database-integration';

/** Gives the posts and their pictures to a real WordPress, and compares its blocks with ours. */
export async function judgeWordpress(run: WordpressRun): Promise<WordpressVerdict> {
  const missing = ['php', 'unzip'].filter((program) => !isInstalled(program));
  if (run.judges === null) return { missing: 'npm could not install WordPress' };
  if (missing.length > 0)
    return { missing: `${missing.join(' and ')} not installed: apt-get install php-cli php-sqlite3 unzip` };
  const root = await installed(path.join(run.judges, PACKAGE), path.join(run.folder, 'wordpress-site'));
  const list = path.join(run.folder, 'wordpress-stories.json');
  const stories = run.stories.map(({ id, slug }) => {
    const [file, ...pictures] = run.filesOf(id);
    return { slug, file, pictures };
  });
  await writeFile(list, JSON.stringify(stories));
  const script = path.resolve('test', 'interop', 'exports', 'wordpress', 'take-posts.php');
  const said = await runWell('php', ['-d', 'display_errors=stderr', script, root, list]);
  const taken = said
    .trim()
    .split('\n')
    .map((line): Taken => JSON.parse(line));
  const looks = await Promise.all(
    taken.map(async (one, at) => {
      const story = run.stories[at];
      if (story?.slug !== one.slug) throw new Error(`WordPress answered ${one.slug} for ${story?.slug}`);
      return look(one, story, await readFile(run.filesOf(story.id)[0] ?? '', 'utf8'));
    }),
  );
  return {
    posts: taken.filter(({ status }) => status === 201).length,
    pictures: taken.flatMap(({ pictures }) => pictures.filter((status) => status === 201)).length,
    blocks: taken.reduce((sum, { names }) => sum + names.length, 0),
    wordsLost: looks.reduce((sum, { lost }) => sum + lost, 0),
    wrong: looks.flatMap(({ wrong }, at) => wrong.map((what) => `${taken[at]?.slug} ${what}`)),
  };
}

/** A WordPress with its own SQLite, ready to run. */
async function installed(source: string, root: string): Promise<string> {
  await mkdir(root, { recursive: true });
  const plugins = path.join(root, 'wp-content', 'mu-plugins');
  await runWell('unzip', ['-q', '-o', path.join(source, 'wordpress', 'wp-6.5.zip'), '-d', root]);
  await runWell('unzip', ['-q', '-o', path.join(source, PLUGIN, `${PLUGIN}.zip`), '-d', plugins]);
  const plugin = path.join(plugins, `${PLUGIN}-main`);
  const start = await readFile(path.join(plugin, 'db.copy'), 'utf8');
  const filled = start
    .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', plugin)
    .replaceAll('{SQLITE_PLUGIN}', `${PLUGIN}-main/load.php`);
  await writeFile(path.join(root, 'wp-content', 'db.php'), filled);
  return root;
}

function look(taken: Taken, story: Story, file: string) {
  const ours = [...file.matchAll(/<!-- wp:([a-z][a-z0-9/-]*)/g)].map(([, name]) => name);
  const said = visibleBody(story.body).flatMap((block) => bodyWordsOf([block]));
  // WordPress shows an x between figures as the sign of multiplication.
  const lost = lostWords(bareWords(said), bareWords(wordsOfHtml(taken.html.replace(/×|&#215;/g, 'x'))));
  const looks: readonly (readonly [what: string, isRight: boolean])[] = [
    [`was answered ${taken.status}`, taken.status === 201],
    [`had pictures answered ${taken.pictures.join()}`, taken.pictures.every((status) => status === 201)],
    [`has the blocks ${taken.names.join()}, not ${ours.join()}`, taken.names.join() === ours.join()],
    [`has blocks that are unknown: ${taken.unknown.join()}`, taken.unknown.length === 0],
    [`has ${taken.loose} pieces outside of blocks`, taken.loose === 0],
    [`keeps otherwise: ${taken.otherwise}`, taken.otherwise === ''],
    ['is printed otherwise', taken.isPrinted],
    [`lost the words ${lost.join(' ')}`, lost.length === 0],
  ];
  return { lost: lost.length, wrong: looks.filter(([, right]) => !right).map(([what]) => what) };
}
