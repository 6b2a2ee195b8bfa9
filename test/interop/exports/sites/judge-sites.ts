import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { isPublic } from '../../../../shared/story/status.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { visibleBody } from '../../../../shared/story/visible-body.ts';
import { wordsOfHtml } from '../../../support/html-words.ts';
import { bareWords, bodyWordsOf, lostWords } from '../../../support/words.ts';
import { isInstalled, runProgram } from '../run-program.ts';
import { SHOWN, SITE_GENERATORS, type SiteGenerator } from './site-generators.ts';

export interface SiteRun {
  /** Exports all stories of the desk. */
  readonly exportAll: (kind: SiteGenerator['kind'], out: string) => Promise<unknown>;
  readonly stories: readonly Story[];
  readonly folder: string;
  /** Where npm's generators are installed; null where they could not be had. */
  readonly judges: string | null;
  readonly isAsked: (kind: SiteGenerator['kind']) => boolean;
}

/** What a generator made of the stories, or why it was not asked. */
export type SiteVerdict =
  | { readonly kind: string; readonly missing: string }
  | {
      readonly kind: string;
      readonly pages: number;
      readonly heldBack: number;
      readonly wordsLost: number;
      readonly wrong: readonly string[];
    };

/** Lets each generator build a site of the stories, and looks at what its pages show. */
export async function judgeSites(run: SiteRun, told: (verdict: SiteVerdict) => void): Promise<void> {
  for (const generator of SITE_GENERATORS.filter(({ kind }) => run.isAsked(kind)))
    told(await judgeSite(generator, run));
}

async function judgeSite(generator: SiteGenerator, run: SiteRun): Promise<SiteVerdict> {
  const { kind, debian, files, stories, built } = generator;
  const [program = '', ...words] = generator.build;
  if (debian !== null && !isInstalled(program))
    return { kind, missing: `${program} is not installed: apt-get install ${debian}` };
  if (debian === null && run.judges === null) return { kind, missing: `npm could not install ${kind}` };
  const site = path.join(run.folder, `site-${kind}`);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(site, name)), { recursive: true });
    await writeFile(path.join(site, name), text);
  }
  if (debian === null && run.judges !== null)
    await symlink(path.join(run.judges, 'node_modules'), path.join(site, 'node_modules'), 'dir');
  await run.exportAll(kind, path.join(site, stories));
  const [command, all] = debian === null ? [process.execPath, [program, ...words]] : [program, words];
  const { code, out, problems } = await runProgram(command, all, site);
  if (code !== 0) return { kind, ...NOTHING, wrong: [`the build ended with ${code}: ${problems || out}`] };
  const looks = await Promise.all(
    run.stories.map((story) => lookAtPage(path.join(site, built), generator.page(story.slug), story)),
  );
  return {
    kind,
    pages: looks.filter(({ isThere }) => isThere).length,
    heldBack: looks.filter(({ isThere }) => !isThere).length,
    wordsLost: looks.reduce((sum, { lost }) => sum + lost, 0),
    wrong: looks.flatMap(({ wrong }, at) => wrong.map((what) => `${run.stories[at]?.slug} ${what}`)),
  };
}

const NOTHING = { pages: 0, heldBack: 0, wordsLost: 0 };

async function lookAtPage(root: string, page: string, story: Story) {
  const file = path.join(root, page);
  const isThere = existsSync(file);
  if (!isPublic(story.status) || !isThere) {
    const wrong = isThere ? ['is a draft and was published'] : isPublic(story.status) ? ['has no page'] : [];
    return { isThere, lost: 0, wrong };
  }
  const { document } = parseHTML(await readFile(file, 'utf8'));
  const text = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const tags = all(SHOWN.tags).map((one) => one.textContent);
  const date = document.querySelector(SHOWN.date)?.getAttribute('datetime') ?? '';
  const pictures = all(`${SHOWN.article} img`).map((one) => one.getAttribute('src') ?? '');
  const gone = pictures.filter((source) => !existsSync(pictureFile(root, page, source)));
  const said = visibleBody(story.body).flatMap((block) => bodyWordsOf([block]));
  const html = document.querySelector(SHOWN.article)?.innerHTML ?? '';
  const lost = lostWords(bareWords(said), bareWords(wordsOfHtml(html)));
  const looks: readonly (readonly [what: string, isRight: boolean])[] = [
    [`shows the title “${text(SHOWN.title)}”`, text(SHOWN.title) === story.headline],
    [`shows the time ${date}`, Date.parse(date) === Date.parse(story.date ?? '')],
    [`shows the tags ${tags.join()}`, tags.join() === story.tags.map(({ name }) => name).join()],
    [`names pictures that are not there: ${gone.join()}`, gone.length === 0],
    [`shows ${pictures.length} pictures`, pictures.length === 3],
    [`lost the words ${lost.join(' ')}`, lost.length === 0],
  ];
  return { isThere, lost: lost.length, wrong: looks.filter(([, right]) => !right).map(([what]) => what) };
}

function pictureFile(root: string, page: string, source: string): string {
  const { pathname } = new URL(source, `https://site.example/${page}`);
  return path.join(root, decodeURIComponent(pathname));
}
