import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $setSelection, type BaseSelection } from 'lexical';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { webHref } from '../../../shared/story/safe-href.ts';
import { Button } from '../../ui/Button.tsx';
import { $insertEmbed } from '../nodes/embed/insert-embed.ts';
import { typedHref } from '../nodes/link/link-command.ts';
import styles from './AddressForm.module.css';
import { HrefField } from './HrefField.tsx';

interface Props {
  readonly selection: BaseSelection | null;
  readonly onDone: () => void;
}

export function EmbedForm({ selection, onDone }: Props) {
  const [editor] = useLexicalComposerContext();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);

  // The form comes after its popover, which has given the focus to itself by then.
  useEffect(() => field.current?.focus(), []);

  const insert = (event: FormEvent) => {
    event.preventDefault();
    const href = webHref(typedHref(typed) ?? '');
    if (href === null) {
      setError('A card goes to an http or https address.');
      return;
    }
    editor.update(() => {
      $setSelection(selection?.clone() ?? null);
      $insertEmbed(href);
    });
    onDone();
  };

  return (
    <form className={styles.form} onSubmit={insert}>
      <HrefField
        ref={field}
        label="Card address"
        value={typed}
        error={error}
        onChange={(value) => {
          setTyped(value);
          setError(undefined);
        }}
      />
      <Button type="submit" variant="primary">
        Insert card
      </Button>
    </form>
  );
}
