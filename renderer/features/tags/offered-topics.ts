import { groupedNumber } from '../../../shared/grouped-number.ts';
import type { DatelineBridge, Replies } from '../../../shared/ipc/contract.ts';
import { attempt } from '../../session/attempt.ts';
import { failureNotices } from '../../session/failure-notices.ts';
import type { Notify } from '../../ui/toast-queue.ts';

/** IPTC's topics, which are offered as tags while there are any. */
export interface OfferedTopics {
  /** Imports them from a file that the person chooses, in place of those that there are. */
  importTopics(): Promise<void>;
  /** They are no longer offered; the tags of stories stay. */
  removeTopics(): Promise<void>;
}

export function createOfferedTopics(bridge: DatelineBridge, notify: Notify): OfferedTopics {
  const heed = failureNotices(notify);
  return {
    async importTopics() {
      const reply = await attempt(() => bridge.request('topics.import', undefined));
      heed('topics.import', reply);
      if (reply.ok && reply.value) notify({ message: importedWords(reply.value), id: 'topics' });
    },
    async removeTopics() {
      const reply = await attempt(() => bridge.request('topics.remove', undefined));
      heed('topics.remove', reply);
      if (reply.ok)
        notify({ message: 'The topics are no longer offered. Tags of stories stay.', id: 'topics' });
    },
  };
}

function importedWords({ topics, retired }: NonNullable<Replies['topics.import']>): string {
  const count = topics === 1 ? '1 topic' : `${groupedNumber(topics)} topics`;
  const ones = retired === 1 ? '1 retired one was' : `${groupedNumber(retired)} retired ones were`;
  const left = retired === 0 ? '' : ` ${ones} left out.`;
  return `Imported ${count}: they are offered in the tag field.${left}`;
}
