import type { DragEvent } from 'react';

/** A story on its way by mouse, told from anything else that is dragged. */
export const draggedStory = {
  type: 'application/x-dateline-story',
  /** Null for anything else. */
  read(data: DataTransfer): string | null {
    return data.getData(draggedStory.type) || null;
  },
} as const;

/** What is dropped beside the window, in a mail for example, is the headline. */
export function startDragging(event: DragEvent, id: string, headline: string): void {
  event.dataTransfer.setData(draggedStory.type, id);
  event.dataTransfer.setData('text/plain', headline);
  event.dataTransfer.effectAllowed = 'copyMove';
}
