import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { MomentField } from '../../../../renderer/features/inspector/workflow/MomentField.tsx';

afterEach(cleanup);

/** The field of an embargo in New York, and what the story has of it. */
function Embargo({ saved }: { readonly saved: (moment: string | null) => void }) {
  const [moment, setMoment] = useState<string | null>('2026-02-01T10:00:00-05:00');
  return (
    <MomentField
      label="Embargo"
      timeLabel="Embargo time"
      usualTime={() => '18:00'}
      moment={moment}
      timeZone="America/New_York"
      onChange={(next) => {
        setMoment(next);
        saved(next);
      }}
    />
  );
}

function open() {
  const saved: (string | null)[] = [];
  render(<Embargo saved={(moment) => saved.push(moment)} />);
  const set = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  return { saved, set };
}

it('says that a time does not exist, and never takes an earlier one', () => {
  const { saved, set } = open();
  set('Embargo', '2026-03-08');
  set('Embargo time', '02:30');
  expect(saved.at(-1)).toBe('2026-03-08T03:30:00-04:00');
  expect(screen.getByLabelText('Embargo time')).toHaveProperty('value', '03:30');
  screen.getByText(
    'There is no 02:30 that night: at 02:00 the clocks go forward to 03:00. It is set to 03:30.',
  );
  set('Embargo time', '03:45');
  screen.getByText('That night the clocks go forward from 02:00 to 03:00.');
  set('Embargo time', '04:00');
  expect(screen.queryByText(/clocks/)).toBeNull();
});

it('asks which of two equal times is meant, and keeps the answer', () => {
  const { saved, set } = open();
  set('Embargo', '2026-11-01');
  set('Embargo time', '01:30');
  expect(saved.at(-1)).toBe('2026-11-01T01:30:00-05:00');
  screen.getByText('01:30 comes twice that night: at 02:00 the clocks go back to 01:00.');
  const [first, second] = screen.getAllByRole('radio') as [HTMLInputElement, HTMLInputElement];
  expect([first.checked, second.checked]).toEqual([false, true]);
  fireEvent.click(screen.getByRole('radio', { name: 'Embargo time: The first' }));
  expect(saved.at(-1)).toBe('2026-11-01T01:30:00-04:00');
  expect(first.checked).toBe(true);
  screen.getByText('The first (UTC−04:00)');
});
