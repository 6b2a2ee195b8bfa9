import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { NoStory } from '../../../renderer/app/NoStory.tsx';
import { RoomSwitch } from '../../../renderer/app/RoomSwitch.tsx';

afterEach(cleanup);

it('shows in which room one is, and leads to the others and back to the stories', async () => {
  const onRoom = vi.fn();
  render(<RoomSwitch room="planner" onRoom={onRoom} />);
  const rooms = screen.getAllByRole<HTMLInputElement>('radio');
  expect(rooms.map((room) => [room.getAttribute('aria-label'), room.checked])).toEqual([
    ['Desk', false],
    ['Board', false],
    ['Planner', true],
    ['Reading', false],
  ]);
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: 'Reading' }));
  await user.click(screen.getByRole('radio', { name: 'Desk' }));
  expect(onRoom.mock.calls).toEqual([['reading'], [null]]);
});

it('offers to write a story where none is open', async () => {
  const run = vi.fn();
  render(<NoStory isLibraryEmpty={false} run={run} />);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Write a new story' }));
  expect(run.mock.calls).toEqual([['new-story']]);
});

it('says once that a library is empty, with all that it can be begun with', async () => {
  const run = vi.fn();
  render(<NoStory isLibraryEmpty run={run} />);
  expect(screen.getByText('This library holds no stories yet.')).toBeTruthy();
  const user = userEvent.setup();
  for (const button of screen.getAllByRole('button')) await user.click(button);
  expect(run.mock.calls.flat()).toEqual(['new-story', 'import', 'new-from-template', 'site-profile']);
});
