import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PlannerRoom } from '../../../../../renderer/features/stories/planner/PlannerRoom.tsx';
import type { StoryFields } from '../../../../../shared/story/story.ts';
import { writeStory } from '../../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../../support/open-window.tsx';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-28T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

/** The planner over a library with these stories, a Wednesday in January. */
async function planner(...stories: readonly Partial<StoryFields>[]) {
  const ids: string[] = [];
  const desk = await openDesk(async (library) => {
    await library.saveSite({ ...(await library.site()), timeZone: 'UTC' });
    for (const fields of stories) ids.push((await writeStory(library, fields)).id);
  });
  const onOpen = vi.fn();
  const onClose = vi.fn();
  desk.show(<PlannerRoom bridge={desk.bridge} onOpen={onOpen} onClose={onClose} />);
  const region = within(await screen.findByRole('region', { name: 'Planner' }));
  const day = (name: RegExp) => region.findByRole('gridcell', { name });
  await region.findByRole('complementary', { name: 'Stories to plan' });
  return { ...desk, ids, region, day, onOpen, onClose, said: () => region.getByRole('status').textContent };
}

const DUE = { headline: 'Talks in Cairo', deadline: '2026-01-28T15:00:00Z' };
const onDisk = async ({ library, ids }: Awaited<ReturnType<typeof planner>>) =>
  (await library.read(ids[0] ?? '')).deadline;

it('shows what is due, embargoed and out on its day, what is late and what has no day', async () => {
  const { region, day } = await planner(
    { ...DUE, embargo: '2026-01-29T18:00:00Z' },
    { headline: 'Floods', date: '2026-01-30' },
    { headline: 'Ships turn north', deadline: '2026-01-05T12:00:00Z' },
    { headline: 'Elections' },
  );
  const today = within(await day(/^Wednesday, January 28, 2026, today, 1 planned$/));
  expect(today.getByRole('button', { name: /Due.*15:00.*Talks in Cairo/ })).toBeTruthy();
  const next = within(await day(/January 29, 2026, 1 planned$/));
  expect(next.getByRole('button', { name: /Embargo.*18:00.*Talks in Cairo/ })).toBeTruthy();
  expect(within(await day(/January 30/)).getByRole('button', { name: /Out.*Floods/ })).toBeTruthy();
  expect((await day(/January 27/)).getAttribute('aria-label')).toMatch(/nothing planned$/);
  const late = within(region.getByRole('region', { name: 'Overdue' }));
  expect(late.getByRole('button', { name: /Overdue.*Jan 5, 2026.*12:00.*Ships turn north/ })).toBeTruthy();
  const free = within(region.getByRole('region', { name: 'Without a day' }));
  expect(free.getByRole('button', { name: /Draft.*Elections/ })).toBeTruthy();
});

it('goes from day to day and into one, and opens the story there', async () => {
  const { user, day, ids, onOpen, onClose } = await planner(DUE);
  const today = await day(/January 28/);
  await waitFor(() => expect(document.activeElement).toBe(today));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(await day(/January 29/));
  await user.keyboard('{ArrowLeft}{Enter}');
  expect(document.activeElement).toBe(within(today).getByRole('button'));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(today);
  await user.keyboard('{Enter}{Enter}');
  expect(onOpen.mock.calls).toEqual([[ids[0]]]);
  await user.keyboard('{Escape}{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

it('moves an entry by keys at its own hour, and takes that back', async () => {
  const shown = await planner(DUE);
  const { user, day } = shown;
  within(await day(/January 28/))
    .getByRole('button')
    .focus();
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  const moved = await day(/January 29, 2026, 1 planned$/);
  expect(await onDisk(shown)).toBe('2026-01-29T15:00:00Z');
  await waitFor(() => expect(document.activeElement).toBe(within(moved).getByRole('button')));
  await user.keyboard('{Escape}{Control>}z{/Control}');
  await day(/January 28, 2026, today, 1 planned$/);
  expect(await onDisk(shown)).toBe('2026-01-28T15:00:00Z');
});

it('picks an entry up and puts it on the day that is chosen', async () => {
  const shown = await planner(DUE);
  const { user, day, said } = shown;
  within(await day(/January 28/))
    .getByRole('button')
    .focus();
  await user.keyboard(' ');
  expect(said()).toMatch(/^Picked up “Talks in Cairo”\./);
  await user.keyboard('{Escape}');
  expect(said()).toBe('Put back.');
  within(await day(/January 28/))
    .getByRole('button')
    .focus();
  await user.keyboard(' {ArrowRight}{ArrowRight}{Enter}');
  await day(/January 30, 2026, 1 planned$/);
  expect(await onDisk(shown)).toBe('2026-01-30T15:00:00Z');
});

it('gives a story without a day the one that it is put on', async () => {
  const shown = await planner({ headline: 'Elections' });
  const { user, day, region } = shown;
  within(region.getByRole('region', { name: 'Without a day' }))
    .getByRole('button')
    .focus();
  await user.keyboard(' {ArrowRight}{Enter}');
  const cell = await day(/January 29, 2026, 1 planned$/);
  expect(within(cell).getByRole('button', { name: /Due.*Elections/ })).toBeTruthy();
  expect(await onDisk(shown)).toMatch(/^2026-01-29T/);
});

it('shows a week or an agenda, other months, and today again', async () => {
  const { user, region } = await planner(DUE);
  expect(region.getByRole('grid', { name: 'January 2026' })).toBeTruthy();
  await user.click(region.getByRole('button', { name: 'Later' }));
  await region.findByRole('grid', { name: 'February 2026' });
  await user.click(region.getByRole('button', { name: 'Today' }));
  await region.findByRole('grid', { name: 'January 2026' });
  await user.click(region.getByRole('radio', { name: 'Week' }));
  await waitFor(() => expect(region.getAllByRole('gridcell')).toHaveLength(7));
  await user.click(region.getByRole('radio', { name: 'Agenda' }));
  await waitFor(() => expect(region.getAllByRole('gridcell')).toHaveLength(14));
  expect(region.getAllByRole('row')).toHaveLength(14);
});

it('says how many a full day holds, and opens that day', async () => {
  const stories = ['A', 'B', 'C', 'D'].map((headline, at) => ({
    headline,
    deadline: `2026-01-28T1${at}:00:00Z`,
  }));
  const { user, day, region } = await planner(...stories);
  const full = within(await day(/January 28, 2026, today, 4 planned$/));
  expect(full.getAllByRole('button').map(({ textContent }) => textContent?.at(-1))).toEqual(['A', 'B', 'e']);
  await user.click(full.getByRole('button', { name: '2 more' }));
  await waitFor(() => expect(region.getAllByRole('gridcell')).toHaveLength(1));
  expect(within(await day(/January 28/)).getAllByRole('button')).toHaveLength(4);
  await waitFor(async () => expect(document.activeElement).toBe(await day(/January 28/)));
  expect(region.getByRole('grid', { name: 'Wednesday, January 28, 2026' })).toBeTruthy();
  await user.click(region.getByRole('button', { name: 'Later' }));
  expect(region.getByRole('grid', { name: 'Thursday, January 29, 2026' })).toBeTruthy();
});

it('tells in a row of its own how far a story is, where it goes and who has it', async () => {
  const { user, day, region } = await planner(
    { ...DUE, status: 'in-edit', sections: ['World', 'News'], assignee: 'Amina Diallo' },
    { headline: 'Floods', deadline: '2026-01-28T17:00:00Z' },
  );
  await user.click(region.getByRole('radio', { name: 'Agenda' }));
  const today = within(await day(/January 28/));
  expect(
    await today.findByRole('button', { name: /^Due 15:00 Talks in Cairo In edit World Amina Diallo$/ }),
  ).toBeTruthy();
  expect(today.getByRole('button', { name: /^Due 17:00 Floods Draft Nobody$/ })).toBeTruthy();
});

it('moves an embargo once a reason is given, which the story keeps', async () => {
  const shown = await planner({ headline: 'Talks in Cairo', embargo: '2026-01-28T18:00:00Z' });
  const { user, day, library, ids } = shown;
  within(await day(/January 28/))
    .getByRole('button')
    .focus();
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  const dialog = within(await screen.findByRole('dialog', { name: /^Move the embargo of/ }));
  await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'The summit is later');
  expect((await library.read(ids[0] ?? '')).embargo).toBe('2026-01-28T18:00:00Z');
  await user.click(dialog.getByRole('button', { name: 'Move it' }));
  await day(/January 29, 2026, 1 planned$/);
  const { embargo, trail } = await library.read(ids[0] ?? '');
  expect([embargo, trail.at(-1)?.why.endsWith(' The summit is later')]).toEqual([
    '2026-01-29T18:00:00Z',
    true,
  ]);
});
