import { WandSparkles } from 'lucide-react';
import { slugify } from '../../../shared/story/slug.ts';
import { useDraft } from '../../forms/use-draft.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { acceptSlug } from './accept-slug.ts';
import styles from './inspector.module.css';

export interface SlugFieldProps {
  readonly slug: string;
  readonly headline: string;
  readonly onChange: (slug: string) => void;
}

/** The story's place in an address. It follows the headline by itself until somebody writes one. */
export function SlugField({ slug, headline, onChange }: SlugFieldProps) {
  const draft = useDraft({ stored: slug, accept: acceptSlug, onAccept: onChange });
  const made = slugify(headline);
  const remake = made !== '' && draft.text !== made;
  return (
    <div className={styles.stack}>
      <TextField
        label="Slug"
        dir="ltr"
        spellCheck={false}
        placeholder="made from the headline"
        value={draft.text}
        error={draft.error}
        onChange={draft.type}
        onBlur={() => draft.leave()}
      />
      {remake && (
        <Button
          variant="quiet"
          className={styles.under}
          icon={<WandSparkles size={13} aria-hidden />}
          onClick={() => {
            draft.reset();
            onChange(made);
          }}
        >
          Make from headline
        </Button>
      )}
    </div>
  );
}
