import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { UnsavedText } from '../../shared/library/unsaved-text.ts';
import { closeQuestion } from './close-question.ts';
import type { AskAboutUnsaved, CloseChoice } from './may-close.ts';
import type { Page } from './page.ts';

/** The native question before a window closes with changes that are not in the library. */
export function askAboutUnsaved(window: BrowserWindow, page: Pick<Page, 'flush' | 'tell'>): AskAboutUnsaved {
  return async (outcome) => {
    const unsaved: UnsavedText | null = outcome === 'failed' ? page.flush.unsaved : null;
    const { message, detail, choices } = closeQuestion(outcome, unsaved);
    const options: MessageBoxOptions = {
      type: 'warning',
      message,
      detail,
      buttons: choices.map(({ label }) => label),
      defaultId: 0,
      cancelId: choices.findIndex(({ choice }) => choice === 'stay'),
      noLink: true,
    };
    const { response } = await dialog.showMessageBox(window, options);
    const chosen = choices[response];
    if (chosen?.compares) page.tell('story.compare', null);
    return chosen?.choice ?? ('stay' satisfies CloseChoice);
  };
}
