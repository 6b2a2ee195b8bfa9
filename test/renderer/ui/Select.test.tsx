import '../../support/popover.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Select } from '../../../renderer/ui/Select.tsx';

afterEach(cleanup);

const OPTIONS = ['Pitch', 'Draft', 'In edit', 'In review', 'Spiked'].map((label) => ({
  value: label,
  label,
}));

function Statuses() {
  const [value, setValue] = useState('Draft');
  return (
    <>
      <Select label="Status" value={value} options={OPTIONS} onChange={setValue} />
      <output>{value}</output>
    </>
  );
}

async function closedSelect() {
  const user = userEvent.setup();
  render(<Statuses />);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('combobox'));
  return {
    user,
    value: () => screen.getByText(/./, { selector: 'output' }).textContent,
    highlighted: () => document.activeElement?.textContent,
  };
}

it('opens where letters are typed on it, highlights what they begin and changes nothing', async () => {
  const { user, value, highlighted } = await closedSelect();
  await user.keyboard('spike rises');
  expect(value()).toBe('Draft');
  await expect.poll(highlighted).toBe('Spiked');
  await user.keyboard(' ');
  expect(value()).toBe('Draft');
  await user.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('listbox')).toBeNull();
  expect(value()).toBe('Draft');
  expect(document.activeElement).toBe(screen.getByRole('combobox'));
});

it('chooses what letters have found with Enter, however fast that comes', async () => {
  const { user, value } = await closedSelect();
  await user.keyboard('in r{Enter}');
  await expect.poll(value).toBe('In review');
  await expect.poll(() => screen.queryByRole('listbox')).toBeNull();
});

it('goes from one to the next that begins with a letter pressed again and again', async () => {
  const { user, value, highlighted } = await closedSelect();
  await user.keyboard('i');
  await expect.poll(highlighted).toBe('In edit');
  await user.keyboard('i');
  expect(highlighted()).toBe('In review');
  await user.keyboard('i');
  expect(highlighted()).toBe('In edit');
  expect(value()).toBe('Draft');
});

it.each(['{ArrowDown}', '{ArrowUp}', ' ', '{Enter}', 'x'])(
  'opens on %j at the one that is chosen',
  async (keys) => {
    const { user, value, highlighted } = await closedSelect();
    await user.keyboard(keys);
    await expect.poll(highlighted).toBe('Draft');
    expect(value()).toBe('Draft');
  },
);

it('chooses with a space what the arrows have come to', async () => {
  const { user, value, highlighted } = await closedSelect();
  await user.keyboard('p');
  await expect.poll(highlighted).toBe('Pitch');
  await user.keyboard('{ArrowDown}{ArrowDown} ');
  await expect.poll(value).toBe('In edit');
});
