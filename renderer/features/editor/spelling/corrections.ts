import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { Result } from '../../../../shared/result.ts';
import { attempt } from '../../../session/attempt.ts';
import type { Session } from '../../../session/session.ts';
import { whileOpen } from '../../../session/while-holds.ts';
import type { Notify } from '../../../ui/toast-queue.ts';
import type { OpenText } from '../open-text.ts';
import { replaceFieldWord } from './field-spelling.ts';
import type { Spelling } from './spelling.ts';
import type { SuggestionMenu } from './suggestion-menu.ts';

/** What can be done about the word that the suggestions are open for. */
export type Corrections = Pick<Spelling, 'replace' | 'learn' | 'ignore' | 'close'>;

export interface CorrectionParts {
  readonly bridge: Pick<DatelineBridge, 'request'>;
  readonly session: Session;
  readonly openText: OpenText;
  readonly notify: Notify;
  readonly menu: SuggestionMenu;
  /** These words are right in that story. */
  readonly setIgnored: (story: string, words: readonly string[]) => void;
  /** Checks everything again. */
  readonly recheck: () => void;
}

export function createCorrections(parts: CorrectionParts): Corrections {
  const { bridge, session, openText, notify, menu, setIgnored, recheck } = parts;

  /** Closes the suggestions and has something remembered of their word, which is right from then on. */
  async function remember(ask: () => Promise<boolean>): Promise<void> {
    menu.close();
    menu.goBack();
    if (await ask()) recheck();
  }

  function told<T>(reply: Result<T>): T | null {
    if (reply.ok) return reply.value;
    notify({ message: reply.error.message, urgent: true, id: 'spelling', until: whileOpen(session) });
    return null;
  }

  return {
    replace(by) {
      const text = openText.current();
      const one = menu.word();
      menu.close();
      if (!text || !one) return;
      if ('field' in one) {
        menu.onceClosed(() => replaceFieldWord(one, by));
        return;
      }
      const isInField = text.fieldText(one.span) !== null;
      text.replace([{ ...one.span, replacement: by }]);
      const { block, line, start } = one.span;
      const behind = { key: block.key, line, offset: start + by.length };
      if (!isInField) text.placeCaret(behind);
      const inApart = menu.isFromField();
      menu.onceClosed(() => (inApart ? text.placeCaret(behind) : text.focus()));
    },
    learn() {
      const word = menu.word()?.word;
      if (word === undefined) return;
      void remember(
        async () => told(await attempt(() => bridge.request('spelling.learn', { word }))) !== null,
      );
    },
    ignore() {
      const word = menu.word()?.word;
      const id = session.store.getState().loaded?.id;
      if (word === undefined || id === undefined) return;
      void remember(async () => {
        const next = told(await attempt(() => bridge.request('spelling.ignore', { id, word })));
        if (next) setIgnored(id, next);
        return next !== null;
      });
    },
    close() {
      if (!menu.word()) return;
      menu.close();
      menu.goBack();
    },
  };
}
