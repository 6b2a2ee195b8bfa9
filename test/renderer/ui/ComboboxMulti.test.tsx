import '../../support/popover.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { ComboboxMulti } from '../../../renderer/ui/ComboboxMulti.tsx';
import { listenToWindow } from '../../support/announced.ts';

afterEach(cleanup);

const PLACES = ['Cairo', 'Calais', 'Kyiv'];
const itself = (name: string) => name;
const anyName = (text: string) => (text === 'nobody' ? null : text);

function Places({ initial, free }: { readonly initial: readonly string[]; readonly free: boolean }) {
  const [values, setValues] = useState(initial);
  return (
    <>
      <ComboboxMulti<string>
        label="Places"
        values={values}
        suggestions={PLACES}
        labelOf={itself}
        {...(free ? { create: anyName } : {})}
        onChange={setValues}
      />
      <output>{values.join('|')}</output>
      <button type="button">Elsewhere</button>
    </>
  );
}

function places(initial: readonly string[] = [], free = true) {
  const user = userEvent.setup();
  render(<Places initial={initial} free={free} />);
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Places' });
  return { user, box, chosen: () => screen.getByRole('status').textContent };
}

it('says what is added and removed to whoever does not see the chips', async () => {
  const { user, box } = places(['Kyiv']);
  const heard = listenToWindow();
  await user.type(box, 'Nyala{Enter}');
  expect(heard()).toBe('Added Nyala');
  await user.type(box, '{Backspace}');
  expect(heard()).toBe('Removed Nyala');
});

it('walks the list with the arrows, through the text and round again', async () => {
  const { user, box, chosen } = places();
  await user.type(box, 'ca');
  const active = () => document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent;
  expect(box.getAttribute('aria-expanded')).toBe('true');
  expect(active()).toBeUndefined();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(active()).toBe('Calais');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(active()).toBeUndefined();
  await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
  expect(chosen()).toBe('Calais');
  expect(box.value).toBe('');
  expect(box.getAttribute('aria-expanded')).toBe('false');
});

it('takes a chip by the mouse to another place, and shows where that is', async () => {
  const { chosen } = places(['Cairo', 'Kyiv', 'Nyala']);
  const dataTransfer = { effectAllowed: '', setData: () => {} };
  const chip = (name: string) => {
    const found = screen.getByRole('button', { name }).closest('li');
    if (!found) throw new Error(`there is no chip ${name}`);
    found.getBoundingClientRect = () => new DOMRect(100, 0, 60, 24);
    return found;
  };
  const drag = (type: string, name: string, clientX = 0) => {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX });
    fireEvent(chip(name), Object.assign(event, { dataTransfer }));
  };
  drag('dragstart', 'Cairo');
  drag('dragover', 'Kyiv', 110);
  expect(chip('Kyiv').dataset.landing).toBeUndefined();
  drag('dragover', 'Nyala', 110);
  expect(chip('Nyala').dataset.landing).toBe('before');
  drag('dragover', 'Nyala', 150);
  expect(chip('Nyala').dataset.landing).toBe('after');
  drag('drop', 'Nyala', 150);
  expect(chosen()).toBe('Kyiv|Nyala|Cairo');
  expect(chip('Nyala').dataset.landing).toBeUndefined();
  drag('dragstart', 'Cairo');
  drag('drop', 'Kyiv', 110);
  expect(chosen()).toBe('Cairo|Kyiv|Nyala');
});

it('keeps its chips under a Backspace that is held', async () => {
  const { user, box, chosen } = places(['Cairo', 'Kyiv']);
  await user.type(box, 'a{Backspace}');
  fireEvent.keyDown(box, { key: 'Backspace', repeat: true });
  expect(chosen()).toBe('Cairo|Kyiv');
  await user.keyboard('{ArrowLeft}');
  const [, kyiv] = screen.getAllByRole('button', { name: /^(Cairo|Kyiv)$/ });
  fireEvent.keyDown(kyiv as HTMLElement, { key: 'Backspace', repeat: true });
  expect(chosen()).toBe('Cairo|Kyiv');
  await user.keyboard('{Backspace}');
  expect(chosen()).toBe('Cairo');
});

it('adds what was typed on Enter, a comma, and when the focus moves on', async () => {
  const { user, box, chosen } = places();
  await user.type(box, 'kyiv{Enter}Homs,Idlib');
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(chosen()).toBe('Kyiv|Homs|Idlib');
});

it('keeps what cannot be added in the text', async () => {
  const { user, box, chosen } = places();
  await user.type(box, 'nobody{Enter}');
  expect(box.value).toBe('nobody');
  expect(chosen()).toBe('');
});

it('takes only suggestions where nothing else is allowed', async () => {
  const { user, box, chosen } = places([], false);
  await user.type(box, 'Homs{Enter}');
  expect(chosen()).toBe('');
  await user.clear(box);
  await user.type(box, 'cairo{Enter}');
  expect(chosen()).toBe('Cairo');
});

it('closes the list with Escape, then takes the text back, and leaves the chips alone', async () => {
  const { user, box, chosen } = places(['Kyiv']);
  await user.type(box, 'ca{Escape}');
  expect(box.value).toBe('ca');
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.keyboard('{Escape}');
  expect(box.value).toBe('');
  await user.keyboard('{Escape}');
  expect(chosen()).toBe('Kyiv');
});

it('removes, walks and moves chips by keyboard', async () => {
  const { user, box, chosen } = places(['Cairo', 'Calais', 'Kyiv']);
  await user.click(box);
  await user.keyboard('{Escape}{ArrowLeft}');
  expect(document.activeElement?.textContent).toBe('Kyiv');
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(chosen()).toBe('Cairo|Kyiv|Calais');
  expect(document.activeElement?.textContent).toBe('Kyiv');
  await user.keyboard('{Delete}');
  expect(chosen()).toBe('Cairo|Calais');
  expect(document.activeElement?.textContent).toBe('Calais');
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(box);
  await user.keyboard('{Backspace}');
  expect(chosen()).toBe('Cairo');
  await user.click(screen.getByRole('button', { name: 'Remove Cairo' }));
  expect(chosen()).toBe('');
  expect(document.activeElement).toBe(box);
});
