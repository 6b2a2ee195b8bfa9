import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ComparedStory, type ComparedStoryProps } from '../../../renderer/compare/ComparedStory.tsx';
import { setDateStyle } from '../../../renderer/ui/date-style.ts';
import { compareStories } from '../../../shared/compare/compare-stories.ts';
import type { Block } from '../../../shared/story/block.ts';
import { link, text } from '../../../shared/story/inline.ts';
import { createStory, emptyFields, type StoryFields } from '../../../shared/story/story.ts';
import { BLOCKS, FERRY, p, QUAY } from '../../support/full-blocks.ts';

// The style is the window's, and tests of the site profile set another.
beforeEach(() => setDateStyle({ dateFormat: 'month-day-year', timeZone: 'UTC' }));
afterEach(cleanup);

type Version = readonly [fields: Partial<StoryFields>, body: readonly Block[]];

const version = ([fields, body]: Version) =>
  createStory('story-0001', '2026-01-28T08:00:00.000Z', { ...emptyFields('en'), ...fields }, body);

function compare(from: Version, to: Version, more: Partial<ComparedStoryProps> = {}): HTMLElement {
  const [before, after] = [version(from), version(to)];
  const comparison = { before, after, changes: compareStories(before, after) };
  return render(<ComparedStory comparison={comparison} {...more} />).container;
}

const words = (container: HTMLElement, selector: string) =>
  [...container.querySelectorAll(selector)].map((element) => element.textContent);

const lines = (count: number) => Array.from({ length: count }, (_, at) => p(text(`Line number ${at}.`)));

test('words that came are underlined, words that went struck through, in the form that they have', () => {
  const container = compare(
    [{ headline: 'Talks fail' }, [p(text('It was '), text('loud', 'bold'), text(' in Cairo.'))]],
    [
      { headline: 'Talks end' },
      [p(text('It was '), link('https://example.org/', [text('calm', 'italic')]), text(' in Cairo.'))],
    ],
  );
  expect(words(container, 'del')).toEqual(['fail', 'loud']);
  expect(words(container, 'ins')).toEqual(['end', 'calm']);
  expect(words(container, 'del strong')).toEqual(['loud']);
  expect(words(container, 'ins [title="https://example.org/"] em')).toEqual(['calm']);
});

test('a block of every kind is shown with all that it says', () => {
  const body = Object.values(BLOCKS);
  const container = compare([{}, body], [{}, body]);
  expect(container.querySelector('[data-changed=""]')).toBeNull();
  for (const said of [
    'Head',
    'first',
    'inner',
    'We agreed',
    'An aide',
    'In short',
    'A film',
    'Talks end',
    'Prices',
  ])
    expect(container.textContent).toContain(said);
  expect(container.textContent).toContain('4.first');
  expect(container.textContent).toContain('5.second');
  expect(container.textContent).toContain('Card https://a.org/x');
  expect(words(container, 'h4')).toEqual(['Head [Note: A note]']);
  expect(container.querySelectorAll('hr')).toHaveLength(1);
});

test('what came, went, changed or moved can be told apart, and what went is brought back', async () => {
  const user = userEvent.setup({ delay: null });
  const restore = { block: vi.fn(), field: vi.fn() };
  const [gone, moved, old] = [
    p(text('Gone for good.')),
    p(text('This one moves about.')),
    p(text('It rained in Aden.')),
  ];
  compare([{}, [gone, moved, ...lines(4), old]], [{}, [...lines(4), p(text('It snowed in Aden.')), moved]], {
    restore,
  });
  expect(screen.getByText('Moved down from here')).toBeTruthy();
  expect(screen.getByText('Moved down to here')).toBeTruthy();
  const [first, second] = screen.getAllByLabelText('Restore this paragraph');
  await user.click(first as HTMLElement);
  expect(restore.block).toHaveBeenLastCalledWith(gone);
  await user.click(second as HTMLElement);
  expect(restore.block).toHaveBeenLastCalledWith(old);
  await user.click(screen.getByLabelText('Put this paragraph back here'));
  expect(restore.block).toHaveBeenLastCalledWith(moved);
});

test('fields that differ are told as a person reads them, and are brought back one by one', async () => {
  const user = userEvent.setup({ delay: null });
  const restore = { block: vi.fn(), field: vi.fn() };
  const container = compare(
    [
      {
        status: 'draft',
        standfirst: 'Old',
        tags: [],
        image: 'a.png',
        sections: ['News'],
        dateline: { place: 'CAIRO', date: '2026-01-28' },
        related: { pinned: ['story-0002'], excluded: ['story-0003'] },
      },
      [],
    ],
    [
      { status: 'ready', priority: 1, wordTarget: 400, sections: ['News', 'World'], note: 'Call the port' },
      [],
    ],
    { restore },
  );
  const of = (term: string) =>
    [...container.querySelectorAll('dl > div')].find((row) => row.querySelector('dt')?.textContent === term);
  const change = (term: string) => {
    const row = of(term);
    return [row?.querySelector('del')?.textContent ?? null, row?.querySelector('ins')?.textContent ?? null];
  };
  expect(change('Status')).toEqual(['Draft', 'Ready']);
  expect(change('Sections')).toEqual(['News', 'News, World']);
  expect(change('Dateline')[0]).toContain('CAIRO');
  expect(container.textContent).toContain('pinned: story-0002; left out: story-0003');
  expect(container.textContent).toContain('400');
  await user.click(screen.getByLabelText('Restore the status'));
  expect(restore.field).toHaveBeenLastCalledWith('status');
  await user.click(screen.getByLabelText('Restore the standfirst'));
  expect(restore.field).toHaveBeenLastCalledWith('standfirst');
});

test('a picture that took the place of another one stands beside it', () => {
  compare([{ image: 'a.png' }, [FERRY, ...lines(2)]], [{ image: '' }, [QUAY, ...lines(2)]]);
  const [cover] = screen.getAllByAltText('Picture before');
  expect(cover?.getAttribute('src')).toMatch(/a\.png$/);
  expect(screen.getByText('None')).toBeTruthy();
  const shown = [...document.querySelectorAll('article img')].map((image) => image.getAttribute('src'));
  expect(shown.some((source) => source?.endsWith('ferry.png'))).toBe(true);
  expect(shown.some((source) => source?.endsWith('quay.png'))).toBe(true);
});

test('a picture that came or went says so', () => {
  compare([{}, [FERRY, ...lines(3)]], [{}, lines(3)]);
  expect(screen.getByText('Picture removed')).toBeTruthy();
  cleanup();
  compare([{}, lines(3)], [{}, [FERRY, ...lines(3)]]);
  expect(screen.getByText('Picture added')).toBeTruthy();
});

test('long stretches without a change are told by their length until they are asked for', async () => {
  const user = userEvent.setup({ delay: null });
  compare([{}, [...lines(40), p(text('Old.'))]], [{}, [...lines(40), p(text('New words.'))]], {
    folded: true,
  });
  expect(screen.queryByText('Line number 3.')).toBeNull();
  await user.click(screen.getByText(/^\d+ unchanged$/));
  expect(screen.getByText('Line number 3.')).toBeTruthy();
});

test('a table has rows and headers, and a date is written as the site does', () => {
  const table = (ships: string): Block => ({
    type: 'table',
    caption: [text('Ships in port')],
    headerRow: true,
    headerColumn: false,
    align: [],
    rows: [
      [{ children: [text('Port')] }, { children: [text('Ships')] }],
      [{ children: [text('Aden')] }, { children: [text(ships)] }],
    ],
  });
  compare(
    [{ date: null }, [table('12')]],
    [{ date: '2026-11-27T18:00:00Z', dateline: { place: 'Aden', date: '2026-11-26' } }, [table('15')]],
  );
  expect(screen.getByRole('table', { name: 'Ships in port' })).toBeTruthy();
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Port',
    'Ships',
  ]);
  expect(screen.getAllByRole('row').map(({ textContent }) => textContent)).toEqual(['PortShips', 'Aden1215']);
  expect(screen.getByText('November 27, 2026 at 18:00').tagName).toBe('INS');
  expect(screen.getByText('Aden, November 26, 2026').tagName).toBe('INS');
});
