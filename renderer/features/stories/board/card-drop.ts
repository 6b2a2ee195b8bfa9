import type { DragEvent } from 'react';
import { draggedStory } from './dragged-story.ts';

/** What makes an element a place to drop a card on. */
export interface CardDrop {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Takes stories and nothing else; `onOver` is told when one comes and when it has left. */
export function cardDrop(onOver: (over: boolean) => void, onDrop: (id: string) => void): CardDrop {
  return {
    onDragOver(event) {
      if (!event.dataTransfer.types.includes(draggedStory.type)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      onOver(true);
    },
    onDragLeave(event) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) onOver(false);
    },
    onDrop(event) {
      const id = draggedStory.read(event.dataTransfer);
      if (id === null) return;
      event.preventDefault();
      onDrop(id);
    },
  };
}
