import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { DamagedVersions } from '../../../../renderer/features/history/DamagedVersions.tsx';
import { StepLine } from '../../../../renderer/features/history/StepLine.tsx';
import { StepsSinceNewest } from '../../../../renderer/features/history/StepsSinceNewest.tsx';
import type { TrailEntry } from '../../../../shared/story/trail.ts';

afterEach(cleanup);

const step: TrailEntry = {
  when: '2026-01-28T10:00:00Z',
  who: 'Amina',
  from: 'draft',
  to: 'in-edit',
  why: '',
  overridden: [],
};

it('tells the steps that no version holds yet, newest first', () => {
  const ready: TrailEntry = {
    ...step,
    when: '2026-01-28T11:00:00Z',
    who: '',
    from: 'in-edit',
    to: 'ready',
    why: 'Cleared',
    overridden: ['The story has no tag.', 'The story has no section.'],
  };
  render(<StepsSinceNewest steps={[step, ready]} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'In edit to ReadyClearedOverridden: The story has no tag. The story has no section.',
    'Draft to In edit · Amina',
  ]);
});

it('does not tell a step twice', () => {
  const { container } = render(<StepLine step={{ ...step, why: 'Cleared' }} isTold />);
  expect(container.textContent).toBe('Cleared');
});

it('names the versions that cannot be read', () => {
  const damaged = [{ file: 'a.json', reason: 'it is torn' }];
  render(<DamagedVersions damaged={damaged} />);
  expect(screen.getByText('One version cannot be read. The others are whole.')).toBeTruthy();
  expect(screen.getByRole('listitem').textContent).toBe('a.json: it is torn');
  cleanup();
  render(<DamagedVersions damaged={[...damaged, { file: 'b.json', reason: 'it is empty' }]} />);
  expect(screen.getByText('2 versions cannot be read. The others are whole.')).toBeTruthy();
});
