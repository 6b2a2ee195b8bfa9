import { randomUUID } from 'node:crypto';
import { expect, type Locator } from '@playwright/test';
import type { Key } from '../../e2e/support/hurried-keys.ts';
import type { Chance } from '../damage/chance.ts';
import { ask } from '../kill/ask.ts';
import type { HurriedDesk } from './hurried-desk.ts';
import {
  AWAY,
  AWAY_HEADLINE,
  HOME,
  paragraph,
  readHurried,
  TEMPLATE,
  writeExternally,
} from './hurried-desk.ts';

/** Where keys belong: a field of a story, `new` for the one that the change makes, or a field of the window. */
export type Target =
  | { readonly story: string; readonly field: 'headline' | 'standfirst' | 'body' | 'slug' }
  | { readonly input: (desk: HurriedDesk) => Locator };

/** A change of what has the focus, or of what is in it. */
export interface Change {
  /** Brings the window to where it begins, from the caret at the end of the text of the story at home. */
  readonly begin?: (desk: HurriedDesk, chance: Chance) => Promise<void>;
  /** The keys that bring it about; they are pressed one upon the other. */
  readonly keys?: readonly Key[];
  /** Or what somebody else does. */
  readonly happen?: (desk: HurriedDesk, chance: Chance) => Promise<unknown>;
  /** What somebody does who types then: the keys wait for it. */
  readonly isPressed?: true;
  /** The story that the new one is a copy of. */
  readonly copies?: 'home' | 'template';
  /** What it makes of the story at home. */
  readonly made?: readonly ('headline' | 'body' | 'tags')[];
  readonly target: Target;
  /** Both may have changed the same words: then both texts are kept, and the person is asked. */
  readonly mayAsk?: true;
  /** Ends what it called up. */
  readonly end?: (desk: HurriedDesk) => Promise<void>;
}

const press =
  (...keys: readonly string[]) =>
  async ({ dateline: { page } }: HurriedDesk) => {
    for (const key of keys) await page.keyboard.press(key);
  };

const textbox = (name: string) => ({
  input: ({ dateline }: HurriedDesk) => dateline.page.getByRole('textbox', { name, exact: true }),
});
const palette = {
  input: ({ dateline }: HurriedDesk) =>
    dateline.page.getByRole('combobox', { name: 'Find a command or a story' }),
};

async function openPalette(desk: HurriedDesk, words = ''): Promise<void> {
  await desk.dateline.page.keyboard.press('Control+K');
  const field = palette.input(desk);
  await expect(field).toBeFocused();
  await field.fill(words);
  if (words !== '') await expect(desk.dateline.page.getByRole('option').first()).toContainText(words);
}

const inBody: Target = { story: HOME, field: 'body' };
const newHeadline: Target = { story: 'new', field: 'headline' };

/** Another program changes something that is not being written at the moment. */
function outside(inPlace: boolean) {
  return ({ library }: HurriedDesk, chance: Chance) =>
    writeExternally(
      library,
      HOME,
      ({ body }) => ({ body: [paragraph(`ministers met ${chance.below(1000)} times.`), ...body.slice(1)] }),
      inPlace,
    );
}

export const CHANGES: Readonly<Record<string, Change>> = {
  'new story': { keys: ['Control+n'], target: newHeadline },
  'new story, from the headline': {
    begin: async ({ dateline }) => dateline.parts.headline.focus(),
    keys: ['Control+n'],
    target: newHeadline,
  },
  'new story, from the search': {
    begin: async ({ dateline }) => dateline.parts.search.focus(),
    keys: ['Control+n'],
    target: newHeadline,
  },
  'new story, on to the standfirst': {
    keys: ['Control+n', 'Enter'],
    target: { story: 'new', field: 'standfirst' },
  },
  'new story, corrected': { keys: ['Control+n', 'y', 'Backspace'], target: newHeadline },
  'new story by the palette': {
    begin: (desk) => openPalette(desk, 'New story'),
    keys: ['Enter'],
    target: newHeadline,
  },
  'new story by its button': {
    async happen({ dateline, keys }) {
      const box = await dateline.parts.newStory.boundingBox();
      if (box) keys.click({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    },
    isPressed: true,
    target: newHeadline,
  },
  duplicate: { keys: ['Control+Shift+D'], copies: 'home', target: newHeadline },
  'follow up': {
    begin: (desk) => openPalette(desk, 'Follow up the open story'),
    keys: ['Enter'],
    copies: 'home',
    target: newHeadline,
  },
  'template chosen': {
    async begin(desk) {
      const { page } = desk.dateline;
      await page.keyboard.press('Control+Shift+N');
      await page.getByRole('button', { name: `New story from “${TEMPLATE}”` }).focus();
    },
    keys: ['Enter'],
    copies: 'template',
    target: newHeadline,
  },
  'another story by the palette': {
    begin: (desk) => openPalette(desk, AWAY_HEADLINE),
    keys: ['Enter'],
    target: { story: AWAY, field: 'body' },
  },
  'palette opened': { keys: ['Control+k'], target: palette, end: press('Escape') },
  'palette closed': { begin: (desk) => openPalette(desk), keys: ['Escape'], target: inBody },
  'palette opened and closed': { keys: ['Control+k', 'Escape'], target: inBody },
  'find opened': {
    keys: ['Control+f'],
    target: textbox('Find'),
    end: press('Control+a', 'Delete', 'Escape'),
  },
  'find closed': {
    async begin(desk) {
      await press('Control+F')(desk);
      await expect(textbox('Find').input(desk)).toBeFocused();
    },
    keys: ['Escape'],
    target: inBody,
  },
  'search of stories': {
    keys: ['Control+Shift+F'],
    target: { input: ({ dateline }) => dateline.parts.search },
    end: ({ dateline }) => dateline.parts.search.fill(''),
  },
  'dialog opened': { keys: ['Control+,'], target: textbox('Site name'), end: press('Escape') },
  'dialog closed': {
    async begin(desk) {
      await press('Control+,')(desk);
      await expect(textbox('Site name').input(desk)).toBeFocused();
    },
    keys: ['Escape'],
    target: inBody,
  },
  'help closed': {
    async begin({ dateline: { page } }) {
      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
    keys: ['Escape'],
    target: inBody,
  },
  'link opened': { keys: ['Control+Shift+K'], target: textbox('Link address'), end: press('Escape') },
  'link closed': {
    async begin(desk) {
      await press('Control+Shift+K')(desk);
      await expect(textbox('Link address').input(desk)).toBeFocused();
    },
    keys: ['Escape'],
    target: inBody,
  },
  'room left': {
    async begin({ dateline: { page } }) {
      await page.keyboard.press('Control+4');
      await expect(page.getByRole('region', { name: 'Board', exact: true }).locator(':focus')).toHaveCount(1);
    },
    keys: ['Escape'],
    target: inBody,
  },
  'new story, from a room': {
    async begin({ dateline: { page } }) {
      await page.keyboard.press('Control+4');
      await expect(page.getByRole('region', { name: 'Board', exact: true }).locator(':focus')).toHaveCount(1);
    },
    keys: ['Control+n'],
    target: newHeadline,
  },
  'binned, and taken back': {
    async begin(desk) {
      const { page } = desk.dateline;
      await openPalette(desk, 'Move the open story to the bin');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Moved “').first()).toBeVisible();
      await page.getByRole('button', { name: 'Undo' }).first().focus();
    },
    keys: ['Enter'],
    target: inBody,
  },
  'another program writes the file': { happen: outside(true), made: ['body'], target: inBody },
  'another program replaces the file': { happen: outside(false), made: ['body'], target: inBody },
  'another program writes, caret in the headline': {
    async begin({ dateline: { page, parts } }) {
      await parts.headline.focus();
      await page.keyboard.press('Control+End');
    },
    happen: outside(false),
    made: ['body'],
    target: { story: HOME, field: 'headline' },
  },
  'another program writes the headline, caret in it': {
    async begin({ dateline: { page, parts } }) {
      await parts.headline.focus();
      await page.keyboard.press('Control+End');
    },
    happen: ({ library }) =>
      writeExternally(library, HOME, ({ headline }) => ({ headline: `the ${headline}`.slice(-40) }), false),
    made: ['headline'],
    mayAsk: true,
    target: { story: HOME, field: 'headline' },
  },
  'a tag is renamed in all stories': {
    async happen({ dateline: { page }, library }) {
      const [tag] = (await readHurried(library, HOME)).tags;
      if (!tag) throw new Error('The story has no tag');
      const to = { ...tag, name: `Round ${randomUUID().slice(0, 8)}` };
      const { name, kind } = tag;
      await ask(page, 'tags.change', { operation: randomUUID(), from: [{ name, kind }], to });
    },
    made: ['tags'],
    target: inBody,
  },
};
