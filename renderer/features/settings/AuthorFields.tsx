import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AuthorPicture } from './AuthorPicture.tsx';
import styles from './settings.module.css';
import type { AuthorDraft } from './site-draft.ts';

export interface AuthorFieldsProps {
  readonly author: AuthorDraft;
  /** Shown to screen readers when the author has no name yet. */
  readonly position: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly autoFocus: boolean;
  readonly error: string | undefined;
  readonly onEdit: (patch: Partial<AuthorDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onChoosePicture: () => void;
}

export function AuthorFields(props: AuthorFieldsProps) {
  const { author, position, isFirst, isLast, autoFocus, error, onEdit, onMove, onRemove, onChoosePicture } =
    props;
  const called = author.name.trim() || `author ${position}`;
  const renamed = author.storedName !== null && author.name.trim() !== author.storedName;
  return (
    <li className={styles.author}>
      <fieldset aria-label={called} className={styles.authorFields}>
        <div className={styles.authorPicture}>
          <AuthorPicture name={author.name} picture={author.picture} />
          <Button
            variant="quiet"
            className={styles.small}
            aria-label={`Choose a picture of ${called}`}
            onClick={onChoosePicture}
          >
            {author.picture ? 'Change' : 'Picture…'}
          </Button>
          {author.picture && (
            <Button
              variant="quiet"
              className={styles.small}
              aria-label={`Take the picture of ${called} away`}
              onClick={() => onEdit({ picture: null })}
            >
              None
            </Button>
          )}
        </div>
        <div className={styles.authorWords}>
          <div className={styles.nameRow}>
            <TextField
              label="Name"
              value={author.name}
              error={error}
              hint={renamed ? `Stories signed “${author.storedName}” keep that name.` : undefined}
              maxLength={200}
              autoFocus={autoFocus}
              onChange={(name) => onEdit({ name })}
            />
            <div className={styles.authorButtons}>
              <IconButton
                label={`Move ${called} up`}
                icon={<ArrowUp size={14} aria-hidden />}
                aria-disabled={isFirst}
                onClick={() => onMove(-1)}
              />
              <IconButton
                label={`Move ${called} down`}
                icon={<ArrowDown size={14} aria-hidden />}
                aria-disabled={isLast}
                onClick={() => onMove(1)}
              />
              <IconButton
                label={`Remove ${called}`}
                icon={<Trash2 size={14} aria-hidden />}
                onClick={onRemove}
              />
            </div>
          </div>
          <TextField
            label="Page of the author"
            inputMode="url"
            dir="ltr"
            spellCheck={false}
            placeholder="https://"
            value={author.address}
            onChange={(address) => onEdit({ address })}
          />
          <Textarea
            label="Biography"
            rows={2}
            maxLength={5000}
            value={author.biography}
            onChange={(biography) => onEdit({ biography })}
          />
        </div>
      </fieldset>
    </li>
  );
}
