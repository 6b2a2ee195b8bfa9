import type { Locator } from '@playwright/test';
import type { Chance } from '../damage/chance.ts';
import type { Change } from './changes.ts';
import { goHome, HOME, type HurriedDesk, type Texts, templateTexts, textsOf } from './hurried-desk.ts';
import { type Compared, compareTexts, type Whereabouts, whereaboutsOf } from './look-for-keys.ts';

const LONGEST_PAUSE_MS = 300;
/** A window that shares two cores with many others is slow, and loses nothing for that. */
const PATIENCE_MS = 15_000;
const LETTERS = [...'CDFGHJKLMNPQRSTVWXZ'];

/** Brings a change about with a word typed around it, and looks what became of each letter. */
export async function typeAround(desk: HurriedDesk, change: Change, chance: Chance): Promise<Whereabouts> {
  await goHome(desk);
  const before = await textsOf(desk.library);
  await change.begin?.(desk, chance);
  const { parts, waitForSaved } = desk.dateline;
  if ((await parts.body.count()) > 0) await waitForSaved();
  const word = wordOf(chance);
  const happened = change.happen?.(desk, chance);
  if (change.isPressed) await happened;
  const keys = (change.keys ?? []).map((key) => ({
    key,
    after: chance.below(3) === 0 ? chance.below(60) : 0,
  }));
  const pause = chance.below(3) === 0 ? 0 : chance.below(LONGEST_PAUSE_MS);
  const between = chance.pick([0, 15, 40]);
  const letters = [...word].map((key, at) => ({ key, after: at === 0 ? pause : between }));
  await desk.keys.type([...keys, ...letters]);
  await desk.keys.arrived();
  await happened;
  const texts = await textsAfter(desk, change, word, before);
  await change.end?.(desk);
  const asked = change.mayAsk === true && (await isAsked(desk, word));
  return { asked, ...whereaboutsOf(word, asked ? texts.filter(({ isMeant }) => !isMeant) : texts, asked) };
}

/** The word stands in the window, and what another program wrote in the file. */
async function isAsked({ dateline: { page, parts } }: HurriedDesk, word: string): Promise<boolean> {
  const choose = page.getByRole('button', { name: 'Compare and choose…' });
  return (await choose.isVisible()) && (await parts.headline.inputValue()).includes(word);
}

/** Five letters, each but once, and none that a text of the library begins with. */
function wordOf(chance: Chance): string {
  const left = [...LETTERS];
  return Array.from({ length: 5 }, () => left.splice(chance.below(left.length), 1)[0]).join('');
}

/** As soon as the word stands where it should, or after some patience. */
async function textsAfter(
  desk: HurriedDesk,
  { target, made = [], copies, mayAsk }: Change,
  word: string,
  before: Texts,
): Promise<Compared[]> {
  const { page } = desk.dateline;
  const until = performance.now() + PATIENCE_MS;
  const field = 'input' in target ? target.input(desk) : null;
  const copied = await copiedTexts(desk, copies, before);
  const isMeant = (story: string, name: string) =>
    'story' in target &&
    name === target.field &&
    (target.story === 'new' ? !before.has(story) : target.story === story);
  for (;;) {
    const texts = compareTexts(before, await textsOf(desk.library), copied, isMeant).map((text) =>
      made.some((name) => text.name === `${HOME} ${name}`)
        ? { ...text, before: text.after.replace(word, '') }
        : text,
    );
    texts.push(...(await inWindow(page.locator('input:not([aria-label="Headline"])'), field, word)));
    const isThere = texts.some((text) => text.isMeant && text.after.includes(word));
    if (isThere || (mayAsk && (await isAsked(desk, word)))) return texts;
    if (performance.now() > until) return texts;
    await page.waitForTimeout(30);
  }
}

async function copiedTexts(
  { library }: HurriedDesk,
  copies: Change['copies'],
  before: Texts,
): Promise<Readonly<Record<string, string>>> {
  if (copies === 'template') return templateTexts(library);
  return copies === 'home' ? (before.get(HOME) ?? {}) : {};
}

/** Fields that belong to no story's text; those of the slug and the names say what the stories say. */
async function inWindow(inputs: Locator, target: Locator | null, word: string): Promise<Compared[]> {
  const meant = target && (await target.count()) === 1 ? await target.inputValue() : null;
  const values = await inputs.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  const texts = values
    .filter((value) => value !== meant)
    .map((after) => ({
      name: 'a field of the window',
      before: '',
      after: letters(after, word),
      isMeant: false,
    }));
  if (!target) return texts;
  const after = meant ?? '';
  return [...texts, { name: 'the field', before: after.replace(word, ''), after, isMeant: true }];
}

/** Only what of the word may have strayed there: a field may say all kinds of things. */
function letters(value: string, word: string): string {
  return [...value].every((letter) => word.includes(letter)) ? value : '';
}
