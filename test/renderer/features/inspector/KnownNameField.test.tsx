import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { KnownNameField } from '../../../../renderer/features/inspector/KnownNameField.tsx';
import { tidyNote } from '../../../../renderer/features/inspector/tidy-note.ts';
import '../../../support/popover.ts';

afterEach(cleanup);

function show(name = '') {
  const onChange = vi.fn();
  const known = ['Amina Saleh', 'Omar Hassan'];
  render(<KnownNameField label="Assignee" placeholder="Who" name={name} known={known} onChange={onChange} />);
  return { onChange, field: screen.getByRole('combobox', { name: 'Assignee' }), user: userEvent.setup() };
}

it('takes a name as it is typed once the field is left, without spare blanks', async () => {
  const { onChange, field, user } = show();
  await user.type(field, '  Nadia   Farouk ');
  expect(onChange).not.toHaveBeenCalled();
  await user.tab();
  expect(onChange.mock.calls).toEqual([['Nadia Farouk']]);
});

it('suggests the names that the library knows, and takes one', async () => {
  const { onChange, field, user } = show('Omar Hassan');
  await user.clear(field);
  await user.type(field, 'ami');
  await user.click(await screen.findByRole('option', { name: 'Amina Saleh' }));
  expect(onChange).toHaveBeenCalledWith('Amina Saleh');
  expect(screen.queryByRole('option')).toBeNull();
});

it('keeps a note in lines of plain text, and no longer than a story takes', () => {
  expect(tidyNote('One\r\nTwo\rThree\u0007\tFour')).toBe('One\nTwo\nThree  Four');
  expect(tidyNote(`${'x'.repeat(99_999)}😀`)).toBe(`${'x'.repeat(99_999)}\ufffd`);
});
