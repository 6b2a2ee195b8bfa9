import type { DragEvent } from 'react';
import { expect, it, vi } from 'vitest';
import { cardDrop } from '../../../../../renderer/features/stories/board/card-drop.ts';
import { draggedStory } from '../../../../../renderer/features/stories/board/dragged-story.ts';

function setUp(type: string, isInside = false) {
  const onOver = vi.fn();
  const onDrop = vi.fn();
  const event = {
    preventDefault: vi.fn(),
    currentTarget: { contains: () => isInside },
    dataTransfer: {
      types: [type],
      dropEffect: 'none',
      getData: (asked: string) => (asked === type ? 'story-1' : ''),
    },
  };
  return { onOver, onDrop, event, dragged: event as unknown as DragEvent, drop: cardDrop(onOver, onDrop) };
}

it('takes a story that comes and is dropped', () => {
  const { onOver, onDrop, event, dragged, drop } = setUp(draggedStory.type);
  drop.onDragOver(dragged);
  expect(onOver).toHaveBeenCalledExactlyOnceWith(true);
  expect(event.dataTransfer.dropEffect).toBe('move');
  drop.onDrop(dragged);
  expect(onDrop).toHaveBeenCalledExactlyOnceWith('story-1');
  expect(event.preventDefault).toHaveBeenCalledTimes(2);
});

it('leaves anything else to the window', () => {
  const { onOver, onDrop, event, dragged, drop } = setUp('text/plain');
  drop.onDragOver(dragged);
  drop.onDrop(dragged);
  expect(onOver).not.toHaveBeenCalled();
  expect(onDrop).not.toHaveBeenCalled();
  expect(event.preventDefault).not.toHaveBeenCalled();
});

it('tells when what is dragged has left it, and not when it goes on to a card within', () => {
  const outside = setUp(draggedStory.type);
  outside.drop.onDragLeave(outside.dragged);
  expect(outside.onOver).toHaveBeenCalledExactlyOnceWith(false);
  const inside = setUp(draggedStory.type, true);
  inside.drop.onDragLeave(inside.dragged);
  expect(inside.onOver).not.toHaveBeenCalled();
});
