import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { BulkOutcome } from '../../../shared/library/bulk.ts';
import { fieldsOf, type Story } from '../../../shared/story/story.ts';
import { aStory } from '../../e2e/support/a-story.ts';
import type { Dateline } from '../../e2e/support/launch.ts';
import type { Chance } from '../damage/chance.ts';
import { smallPng } from '../damage/small-png.ts';
import { addPicture, ask } from './ask.ts';
import {
  MOVED,
  oldStoryFile,
  paragraphs,
  type Raised,
  REPLACED_HEADLINE,
  ROUNDS,
  raise,
  SAVED,
  savedParagraph,
  TYPED_HEADLINE,
  tagOf,
  type WorkingDesk,
} from './working-desk.ts';

/** Work in the middle of which the program is killed. */
export interface Activity {
  /** Brings the window to where the work begins. */
  begin?(dateline: Dateline, desk: WorkingDesk): Promise<void>;
  /** Done again and again until the program is gone. */
  go(dateline: Dateline, desk: WorkingDesk, chance: Chance): Promise<void>;
}

export const ACTIVITIES: Readonly<Record<string, Activity>> = {
  typing: { begin: (dateline) => goTo(dateline, TYPED_HEADLINE), go: typeWord },
  'switching stories': {
    async go(dateline, desk, chance) {
      await goTo(dateline, TYPED_HEADLINE);
      await typeWord(dateline, desk, chance);
      await goTo(dateline, REPLACED_HEADLINE);
    },
  },
  'replacing all in a story': {
    async begin(dateline) {
      await goTo(dateline, REPLACED_HEADLINE);
      await dateline.page.keyboard.press('Control+h');
    },
    async go({ page }, desk) {
      const bar = page.getByRole('search', { name: 'Find in the story' });
      const from = desk.replacements.at(-1)?.number ?? desk.replaced;
      await bar.getByRole('textbox', { name: 'Find', exact: true }).fill(`place${from}`);
      await bar.getByRole('textbox', { name: 'Replace with' }).fill(`place${from + 1}`);
      const all = `of ${paragraphs('').length}`;
      await expect(bar.getByRole('status')).toContainText(all);
      await bar.getByRole('button', { name: 'Replace all' }).click();
      await expect(bar.getByRole('status')).toContainText('Replaced');
      desk.replacements.push({ number: from + 1, at: performance.now() });
    },
  },
  'replacing in all stories': {
    go: ({ page }, { rounds }) =>
      raising(rounds, async ({ from, to }) => {
        const search = randomUUID();
        const query = { text: `round${from}`, matchCase: true, wholeWord: true, isPattern: false };
        const scope = { kind: 'ids', ids: ROUNDS };
        await ask(page, 'replace.find', { search, query, template: '', scope });
        const job = { operation: randomUUID(), search, replacement: `round${to}`, without: [] };
        return ask(page, 'replace.run', job);
      }),
  },
  'tagging many stories': {
    go: ({ page }, { tags }) =>
      raising(tags, ({ from, to }) => {
        const job = { operation: randomUUID(), from: [tagOf(from)], to: tagOf(to) };
        return ask(page, 'tags.change', job);
      }),
  },
  saving: {
    async go({ page }, desk) {
      const { story, revision } = await ask(page, 'stories.open', { id: SAVED });
      await save(page, desk, story, revision);
    },
  },
  'pasting pictures': {
    async go({ page }, desk) {
      desk.pictures.push(await addPicture(page, SAVED, smallPng()));
    },
  },
  'restoring versions': {
    async go({ page }, desk, chance) {
      const { story, revision } = await ask(page, 'stories.open', { id: SAVED });
      await save(page, desk, story, revision);
      await ask(page, 'history.keep', { id: SAVED, name: `Save ${desk.saved}` });
      const { versions } = await ask(page, 'history.list', { id: SAVED });
      const { id: version } = chance.pick(versions);
      const old = await ask(page, 'history.read', { id: SAVED, version });
      desk.nextSaved = numberOfSave(old);
      await ask(page, 'history.restore', { id: SAVED, version });
      settle(desk);
    },
  },
  'binning and restoring': {
    async go({ page }) {
      await ask(page, 'stories.bin', { id: MOVED });
      await ask(page, 'stories.restore', { id: MOVED });
    },
  },
  'emptying the bin': {
    async go({ page }) {
      const { story } = await ask(page, 'stories.duplicate', { id: SAVED });
      await ask(page, 'stories.bin', { id: story.id });
      await ask(page, 'bin.remove', { names: [story.id] });
    },
  },
  'migrating the first format': {
    async go({ page }, desk) {
      const old = await placeOldStory(desk);
      const { story, revision } = await ask(page, 'stories.open', { id: old.id });
      const fields = { ...fieldsOf(story), headline: MIGRATED };
      old.state = 'being saved';
      await ask(page, 'stories.save', { id: old.id, base: revision, fields });
      old.state = 'saved';
    },
  },
  'backing up': {
    async go({ page }) {
      await ask(page, 'backup.run');
    },
  },
  'saving the site profile': {
    async go({ page }) {
      const site = await ask(page, 'site.get');
      const renamed = { ...site, name: `${site.name.slice(0, 20)}.` };
      await ask(page, 'site.save', { site: renamed, base: site });
    },
  },
};

/** What a story of the first format is called once it has been saved. */
export const MIGRATED = 'Migrated';

export function numberOfSave(story: Story): number {
  return Number(story.headline.replace('Save ', ''));
}

async function goTo({ page, parts }: Dateline, headline: string): Promise<void> {
  await parts.stories.getByRole('row', { name: new RegExp(headline) }).click();
  await expect(parts.headline).toHaveText(headline);
  await parts.body.click();
  await page.keyboard.press('Control+End');
}

async function typeWord({ page }: Dateline, { words }: WorkingDesk, chance: Chance): Promise<void> {
  const word = ` word${chance.below(1_000_000)}`;
  await page.keyboard.type(word, { delay: 10 });
  words.push({ word, at: performance.now() });
}

async function raising(
  raised: Raised,
  work: (step: { readonly from: number; readonly to: number }) => Promise<BulkOutcome>,
): Promise<void> {
  const step = raise(raised);
  raised.isUnderWay = true;
  const { failed, done } = await work(step);
  const [failure] = failed;
  if (failure) throw new Error(`${failure.id}: ${failure.message}`);
  const lowest = raised.numbers.filter((number) => number === step.from).length;
  if (done.length !== lowest) throw new Error(`${done.length} of ${lowest} stories were changed`);
  raised.numbers = raised.numbers.map((number) => Math.max(number, step.to));
  raised.isUnderWay = false;
}

async function save(page: Page, desk: WorkingDesk, story: Story, base: number): Promise<void> {
  const number = desk.saved + 1;
  desk.nextSaved = number;
  const { body: insert } = aStory(SAVED, {}, paragraphs(savedParagraph(number)));
  const fields = { ...fieldsOf(story), headline: `Save ${number}` };
  await ask(page, 'stories.save', {
    id: SAVED,
    base,
    fields,
    splice: { from: 0, remove: story.body.length, insert },
  });
  settle(desk);
}

function settle(desk: WorkingDesk): void {
  desk.saved = desk.nextSaved ?? desk.saved;
  desk.nextSaved = null;
}

/** Comes into the library as a whole folder, as from a desk that still has the program of before. */
async function placeOldStory(desk: WorkingDesk) {
  const fixture = await readFile(join(process.cwd(), 'test/fixtures/formats/story-v1.json'), 'utf8');
  const id = `story-old-${desk.old.length}`;
  const text = fixture.replace('format-one-story', id).replace('"ferry-service-resumes"', `"ferry-${id}"`);
  const outside = join(desk.library, '..', id);
  await mkdir(join(outside, 'media'), { recursive: true });
  await writeFile(join(outside, 'media', 'quay.png'), smallPng());
  await writeFile(join(outside, 'story.json'), text);
  await rename(outside, join(oldStoryFile(desk, id), '..'));
  const old = { id, text, state: 'old' as WorkingDesk['old'][number]['state'] };
  desk.old.push(old);
  return old;
}
