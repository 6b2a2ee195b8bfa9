import { Pin, PinOff, X } from 'lucide-react';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { RelatedChoice } from '../../../../shared/story/story.ts';
import { useSession } from '../../../session/session-context.ts';
import { whileHolds } from '../../../session/while-holds.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useNotify } from '../../../ui/notify-context.ts';
import { FieldGroup } from '../FieldGroup.tsx';
import inspector from '../inspector.module.css';
import { AddRelatedField } from './AddRelatedField.tsx';
import styles from './related.module.css';
import { useRelated } from './use-related.ts';

export interface RelatedGroupProps {
  readonly bridge: DatelineBridge;
  readonly storyId: string;
  readonly related: RelatedChoice;
  readonly onChange: (related: RelatedChoice) => void;
}

/** What stands under "You may also like", why, and what a person wants there or not. */
export function RelatedGroup({ bridge, storyId, related, onChange }: RelatedGroupProps) {
  const { stories, problem } = useRelated(bridge, storyId);
  const { pinned, excluded } = related;
  const session = useSession();
  const notify = useNotify();
  const change = (next: RelatedChoice, message: string) => {
    onChange(next);
    notify({
      id: 'related',
      until: whileHolds(
        session.store,
        ({ loaded, fields }) => loaded?.id === storyId && fields?.related === next,
      ),
      message,
      action: {
        label: 'Undo',
        run: () => {
          const { loaded, fields } = session.store.getState();
          if (loaded?.id === storyId && fields?.related === next) onChange(related);
        },
      },
    });
  };
  const pin = (id: string, name: string) =>
    change(
      { excluded: excluded.filter((one) => one !== id), pinned: [...pinned, id] },
      `“${name}” is pinned.`,
    );
  const unpin = (id: string, name: string) =>
    change({ excluded, pinned: pinned.filter((one) => one !== id) }, `“${name}” is not pinned any more.`);
  const leaveOut = (id: string, name: string) =>
    change(
      { excluded: [...excluded, id], pinned: pinned.filter((one) => one !== id) },
      `“${name}” is left out.`,
    );
  return (
    <FieldGroup title="You may also like">
      {stories.length === 0 && (
        <p className={inspector.note}>
          {problem ? problem.message : 'Nothing that is published shares a tag or a section with this story.'}
        </p>
      )}
      {stories.length > 0 && (
        <ul className={styles.list}>
          {stories.map(({ id, headline, why }) => {
            const isPinned = pinned.includes(id);
            const name = headline || 'Untitled';
            return (
              <li key={id} className={styles.row}>
                <div className={styles.words}>
                  <bdi className={styles.headline}>{name}</bdi>
                  <span className={styles.why}>{why}</span>
                </div>
                <IconButton
                  label={isPinned ? `Unpin “${name}”` : `Pin “${name}”`}
                  icon={isPinned ? <PinOff size={14} aria-hidden /> : <Pin size={14} aria-hidden />}
                  onClick={() => (isPinned ? unpin(id, name) : pin(id, name))}
                />
                <IconButton
                  label={`Leave out “${name}”`}
                  icon={<X size={14} aria-hidden />}
                  onClick={() => leaveOut(id, name)}
                />
              </li>
            );
          })}
        </ul>
      )}
      <AddRelatedField bridge={bridge} taken={[storyId, ...pinned]} onAdd={pin} />
      {excluded.length > 0 && (
        <div className={styles.leftOut}>
          <span>
            {excluded.length === 1 ? 'One story is left out.' : `${excluded.length} stories are left out.`}
          </span>
          <Button variant="quiet" onClick={() => onChange({ pinned, excluded: excluded.slice(0, -1) })}>
            Put back the last
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
