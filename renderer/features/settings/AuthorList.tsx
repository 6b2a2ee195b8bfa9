import { UserPlus } from 'lucide-react';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { AuthorFields } from './AuthorFields.tsx';
import styles from './settings.module.css';
import type { DraftProblems, SiteDraft } from './site-draft.ts';
import type { RemovedAuthor, SiteProfileStore } from './site-profile-store.ts';

export interface AuthorListProps {
  readonly authors: SiteDraft['authors'];
  readonly removed: RemovedAuthor | null;
  readonly problems: DraftProblems['authors'];
  readonly profile: SiteProfileStore;
}

export function AuthorList({ authors, removed, problems, profile }: AuthorListProps) {
  const [fresh, setFresh] = useState<string | null>(null);
  const removedRow = removed && <RemovedRow name={removed.author.name} onUndo={profile.undoRemove} />;
  return (
    <>
      <ul className={styles.authors}>
        {authors.map((author, index) => (
          <Fragment key={author.key}>
            {removed?.index === index && removedRow}
            <AuthorFields
              author={author}
              position={index + 1}
              isFirst={index === 0}
              isLast={index === authors.length - 1}
              autoFocus={author.key === fresh}
              error={problems.get(author.key)}
              onEdit={(patch) => profile.editAuthor(author.key, patch)}
              onMove={(by) => profile.moveAuthor(author.key, by)}
              onRemove={() => profile.removeAuthor(author.key)}
              onChoosePicture={() => void profile.choosePicture(author.key)}
            />
          </Fragment>
        ))}
        {removed?.index === authors.length && removedRow}
      </ul>
      <Button icon={<UserPlus size={14} aria-hidden />} onClick={() => setFresh(profile.addAuthor())}>
        Add author
      </Button>
    </>
  );
}

function RemovedRow({ name, onUndo }: { readonly name: string; readonly onUndo: () => void }): ReactNode {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its author.
  useEffect(() => undo.current?.focus(), []);
  return (
    <li className={styles.removed}>
      <span>
        <Sentence>
          {name.trim() === '' ? 'Removed an author without a name.' : `Removed “${name.trim()}”.`}
        </Sentence>
      </span>
      <Button ref={undo} variant="quiet" className={styles.small} onClick={onUndo}>
        Undo
      </Button>
    </li>
  );
}
