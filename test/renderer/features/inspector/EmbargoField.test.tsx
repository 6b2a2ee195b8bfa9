import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { EmbargoField } from '../../../../renderer/features/inspector/workflow/EmbargoField.tsx';

afterEach(cleanup);

const MAY = '2026-05-01T06:00:00Z';

type Saved = (readonly [string | null, string])[];

function Story({ embargo, saved }: { readonly embargo: string | null; readonly saved: Saved }) {
  const [now, setNow] = useState(embargo);
  return (
    <EmbargoField
      embargo={now}
      timeZone="UTC"
      onChange={(next, why) => {
        saved.push([next, why]);
        setNow(next);
      }}
    />
  );
}

function open(embargo: string | null) {
  const saved: Saved = [];
  render(
    <>
      <Story embargo={embargo} saved={saved} />
      <button type="button">Elsewhere</button>
    </>,
  );
  const set = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  return { saved, set, user: userEvent.setup() };
}

it('changes an embargo that stands once a reason is given', async () => {
  const { saved, set, user } = open(MAY);
  set('Time of embargo', '09:30');
  expect(saved).toEqual([]);
  expect(screen.getByText(/^An embargo until .* is set\. Why is it changed\?/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Change it' }));
  expect(screen.getByText(/^Give a reason/)).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), '  The ministry moved it ');
  await user.click(screen.getByRole('button', { name: 'Change it' }));
  expect(saved.map(([when, why]) => [Date.parse(when ?? ''), why])).toEqual([
    [Date.parse('2026-05-01T09:30:00Z'), 'The ministry moved it'],
  ]);
  expect(screen.queryByRole('textbox', { name: 'Reason' })).toBeNull();
});

it('leaves it as it is, and asks nothing for what changes nothing', async () => {
  const { saved, set, user } = open(MAY);
  set('Time of embargo', '07:00');
  await user.click(screen.getByRole('button', { name: 'Leave it' }));
  expect(screen.getByLabelText('Time of embargo')).toHaveProperty('value', '06:00');
  set('Time of embargo', '06:30');
  set('Time of embargo', '06:00');
  expect(screen.queryByRole('textbox', { name: 'Reason' })).toBeNull();
  expect(saved).toEqual([]);
});

it('asks for no reason while an embargo is first set, and for one from then on', async () => {
  const { saved, set, user } = open(null);
  await user.click(screen.getByLabelText('Embargo'));
  set('Embargo', '2026-05-01');
  set('Time of embargo', '09:30');
  expect(saved.map(([, why]) => why)).toEqual(['', '']);
  await user.click(screen.getByLabelText('Time of embargo'));
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  set('Time of embargo', '10:00');
  expect(saved).toHaveLength(2);
  expect(screen.getByRole('textbox', { name: 'Reason' })).toBeDefined();
});
