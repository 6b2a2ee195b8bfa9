import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkLibrary } from '../../../electron/library/check/check-library.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import { NEWEST_FIRST } from '../../../shared/library/arrangement.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import type { Story } from '../../../shared/story/story.ts';
import { smallPng } from '../damage/small-png.ts';
import { MIGRATED, numberOfSave } from './activities.ts';
import { ask } from './ask.ts';
import {
  MOVED,
  oldStoryFile,
  type Raised,
  REPLACED,
  ROUNDS,
  raise,
  replacedParagraph,
  roundParagraph,
  SAVED,
  savedParagraph,
  TAGGED,
  TYPED,
  tagOf,
  type WorkingDesk,
} from './working-desk.ts';

/** What may be lost is what came within this before the end. */
const LOSS_ALLOWED_MS = 1000;

export interface Loss {
  /** Somebody wrote before the program was killed. */
  readonly hasWritten: boolean;
  /** How long before the end the oldest thing had been written that is gone; null when all is there. */
  readonly lostMs: number | null;
}

/**
 * Looks through the program that was started again, then by the library's own code, whether all is there,
 * and makes `desk` what was found. Whatever is not as it should be goes to `fault`.
 */
export async function look(
  page: Page,
  desk: WorkingDesk,
  killedAt: number,
  fault: (what: string) => void,
): Promise<Loss> {
  const list = { from: 0, count: 500, arrangement: NEWEST_FIRST, filter: '' };
  const { stories, damaged } = await ask(page, 'stories.list', list);
  for (const { id, reason } of damaged) fault(`${id} cannot be read: ${reason}`);
  for (const { id } of stories) await ask(page, 'stories.read', { id });
  const open = async (id: string) => (await ask(page, 'stories.open', { id })).story;
  const losses = [
    lookAtTyping(await open(TYPED), desk, killedAt, fault),
    lookAtReplacements(await open(REPLACED), desk, killedAt, fault),
  ];
  lookAtSaves(await open(SAVED), desk, fault);
  await lookAtMoved(page, desk, fault);
  await lookAtPictures(desk, fault);
  const read = (id: string) => ask(page, 'stories.read', { id });
  const texts = await Promise.all(ROUNDS.map(read));
  lookAtRaised('words in all stories', desk.rounds, texts.map(roundOf), fault);
  const tagged = await Promise.all(TAGGED.map(read));
  lookAtRaised('tags', desk.tags, tagged.map(tagNumberOf), fault);
  for (const old of desk.old) await lookAtOld(await read(old.id), desk, old, fault);
  const history = await ask(page, 'history.list', { id: SAVED });
  for (const { file, reason } of history.damaged) fault(`the version ${file} cannot be read: ${reason}`);
  const backups = await ask(page, 'backup.list').catch(() => null);
  if (backups && backups.damaged > 0) fault(`${backups.damaged} backups are damaged`);
  await lookAtDisk(desk.library, fault);
  const lost = losses.map(({ lostMs }) => lostMs).filter((ms) => ms !== null);
  return {
    hasWritten: losses.some(({ hasWritten }) => hasWritten),
    lostMs: lost.length === 0 ? null : Math.max(...lost),
  };
}

function lookAtTyping(
  story: Story,
  desk: WorkingDesk,
  killedAt: number,
  fault: (what: string) => void,
): Loss {
  const now = story.body.map(blockText).join('');
  const { words } = desk;
  const all = desk.typed + words.map(({ word }) => word).join('');
  const common = commonLength(all, now);
  let length = desk.typed.length;
  const lost = words.find(({ word }) => {
    length += word.length;
    return length > common;
  });
  if (common < desk.typed.length) fault(`what was typed before is no longer as it was: ${now.slice(-80)}`);
  // A word that was being typed when the program was killed may have arrived in part.
  else if (common < now.length && !/^(?: ?w?o?r?d?\d*)?$/.test(now.slice(common)))
    fault(`something that nobody typed stands in the story: ${now.slice(common - 20)}`);
  desk.typed = now;
  desk.words = [];
  return lossOf(words, lost?.at, killedAt, fault);
}

function lookAtReplacements(
  story: Story,
  desk: WorkingDesk,
  killedAt: number,
  fault: (what: string) => void,
): Loss {
  const first = blockText(story.body[0] ?? { type: 'divider' });
  const number = Number(/place(\d+)/.exec(first)?.[1]);
  if (story.body.some((block) => blockText(block) !== replacedParagraph(number)))
    fault('replacing in a story left a mix of two texts');
  const { replaced, replacements } = desk;
  // The one that was under way may have come to an end.
  const last = (replacements.at(-1)?.number ?? replaced) + 1;
  if (!(number >= replaced && number <= last))
    fault(`place${number} stands in the story, where place${replaced} to place${last} may`);
  const lost = replacements.find((replacement) => replacement.number > number);
  desk.replaced = number;
  desk.replacements = [];
  return lossOf(replacements, lost?.at, killedAt, fault);
}

function lossOf(
  written: readonly unknown[],
  lostAt: number | undefined,
  killedAt: number,
  fault: (what: string) => void,
): Loss {
  const lostMs = lostAt === undefined ? null : killedAt - lostAt;
  if (lostMs !== null && lostMs > LOSS_ALLOWED_MS)
    fault(`what was written ${Math.round(lostMs)} ms before is lost`);
  return { hasWritten: written.length > 0, lostMs };
}

function lookAtSaves(story: Story, desk: WorkingDesk, fault: (what: string) => void): void {
  const number = numberOfSave(story);
  if (story.body.some((block) => blockText(block) !== savedParagraph(number)))
    fault(`Save ${number} is a mix of two texts`);
  if (number !== desk.saved && number !== desk.nextSaved) {
    fault(
      `Save ${number} is shown, where ${desk.saved} was saved and ${desk.nextSaved ?? 'nothing'} was being saved`,
    );
  }
  desk.saved = number;
  desk.nextSaved = null;
}

async function lookAtMoved(page: Page, { library }: WorkingDesk, fault: (what: string) => void) {
  const inLibrary = (await readdir(join(library, 'stories'))).includes(MOVED);
  const inBin = (await ask(page, 'bin.list')).find(({ name }) => name === MOVED);
  if (inLibrary === (inBin !== undefined))
    fault(`the story that was moved is ${inLibrary ? 'in two places' : 'nowhere'}`);
  if (inBin && inBin.damaged !== null) fault(`the story in the bin cannot be read: ${inBin.damaged}`);
  if (!inLibrary && inBin) await ask(page, 'stories.restore', { id: MOVED });
}

async function lookAtPictures(desk: WorkingDesk, fault: (what: string) => void): Promise<void> {
  const picture = Buffer.from(smallPng());
  for (const name of desk.pictures.splice(0)) {
    const bytes = await readFile(join(desk.library, 'stories', SAVED, 'media', name)).catch(() => null);
    if (!bytes?.equals(picture)) fault(`the picture ${name} is ${bytes ? 'not whole' : 'gone'}`);
  }
}

function lookAtRaised(
  what: string,
  raised: Raised,
  found: readonly (number | null)[],
  fault: (what: string) => void,
): void {
  const { from, to } = raise(raised);
  raised.numbers.forEach((number, at) => {
    const legal = raised.isUnderWay && number === from ? [from, to] : [number];
    const now = found[at] ?? null;
    if (now === null) fault(`${what}: a mix of two texts in story ${at}`);
    else if (!legal.includes(now)) fault(`${what}: ${now} in story ${at}, not ${legal.join(' or ')}`);
  });
  raised.numbers = raised.numbers.map((number, at) => found[at] ?? number);
  raised.isUnderWay = false;
}

/** Null for a mix. */
function roundOf({ body }: Story): number | null {
  const number = Number(/round(\d+)/.exec(body.map(blockText).join(' '))?.[1]);
  return body.every((block) => blockText(block) === roundParagraph(number)) ? number : null;
}

function tagNumberOf({ tags }: Story): number | null {
  const number = Number(/\d+$/.exec(tags[0]?.name ?? '')?.[0]);
  return tags.length === 1 && tags[0]?.name === tagOf(number).name ? number : null;
}

async function lookAtOld(
  story: Story,
  desk: WorkingDesk,
  old: WorkingDesk['old'][number],
  fault: (what: string) => void,
): Promise<void> {
  const before = parseStory(JSON.parse(old.text));
  const file = oldStoryFile(desk, old.id);
  const isMigrated = (await readFile(file, 'utf8')) !== old.text;
  if (isMigrated) {
    const kept = await readFile(join(file, '..', 'story.v1.json'), 'utf8').catch(() => null);
    if (kept !== old.text) fault(`the original of ${old.id} was not kept as it was`);
  }
  if (isMigrated ? old.state === 'old' : old.state === 'saved')
    fault(`${old.id} is ${isMigrated ? 'migrated' : 'of the first format'}, although it was ${old.state}`);
  if (story.headline !== (isMigrated ? MIGRATED : before.headline))
    fault(`${old.id} is called “${story.headline}”`);
  if (JSON.stringify(story.body) !== JSON.stringify(before.body)) fault(`${old.id} has another text`);
  old.state = isMigrated ? 'saved' : 'old';
}

/** Reads every file, whatever the program believes. */
async function lookAtDisk(folder: string, fault: (what: string) => void): Promise<void> {
  const library = await openLibrary(folder);
  try {
    const { findings } = await checkLibrary(library);
    for (const { level, file, message } of findings)
      if (level === 'damaged') fault(`${file} is damaged: ${message}`);
  } finally {
    await library.close();
  }
}

function commonLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
