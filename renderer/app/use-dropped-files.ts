import { useEffect, useEffectEvent } from 'react';
import type { Notify } from '../ui/toast-queue.ts';

/** What the library imports; pictures belong to the text that they are dropped on. */
const STORY = /\.(?:docx|html?|md|markdown|txt)$/i;

/** Files that are dropped anywhere on the window become stories; pictures on the text stay for it. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void, notify: Notify): void {
  const take = useEffectEvent(onFiles);
  const tell = useEffectEvent(notify);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      const stories = files.filter(({ name }) => STORY.test(name));
      const onText = event.target instanceof Element && event.target.closest('[contenteditable="true"]');
      if (stories.length === 0 && onText) return;
      event.preventDefault();
      event.stopPropagation();
      if (stories.length > 0) take(stories);
      else
        tell({
          message:
            'Nothing was imported: stories come as .docx, .html, .md or .txt, and pictures are dropped on the text.',
          id: 'drop',
        });
    };
    // Before the text hears of it, which would take every file for a picture.
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop, true);
    };
  }, []);
}
