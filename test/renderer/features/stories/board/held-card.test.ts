import { expect, it } from 'vitest';
import { type HeldCard, heldStep } from '../../../../../renderer/features/stories/board/held-card.ts';

const card: HeldCard = { id: 'story-1', name: 'Strait', from: 'draft', to: 'draft' };
const stays = { drops: false, passes: false };

it('takes a card that is picked up over the columns, and no further than the last', () => {
  const right = heldStep(card, 'ArrowRight');
  expect(right).toEqual({ ...stays, held: { ...card, to: 'in-edit' }, said: 'Over In edit.' });
  expect(heldStep({ ...card, to: 'pitch' }, 'ArrowLeft').held).toEqual({ ...card, to: 'pitch' });
});

it.each([' ', 'Enter'])('drops it with “%s”, and says so only where it stays in its column', (key) => {
  const dropped = { held: null, drops: true, passes: false };
  expect(heldStep({ ...card, to: 'ready' }, key)).toEqual({ ...dropped, said: '' });
  expect(heldStep(card, key)).toEqual({ ...dropped, said: 'Put back.' });
});

it('puts it back with Escape, and with Tab, which leaves the column', () => {
  const back = { held: null, said: 'Put back.', drops: false };
  expect(heldStep({ ...card, to: 'ready' }, 'Escape')).toEqual({ ...back, passes: false });
  expect(heldStep({ ...card, to: 'ready' }, 'Tab')).toEqual({ ...back, passes: true });
});

it('lets no other key do anything meanwhile', () => {
  expect(heldStep(card, 'ArrowDown')).toEqual({ ...stays, held: card, said: null });
});
