import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import { ExternalLink, Unlink } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ServicesExtension } from '../editor-services.ts';
import { $removeLink, $setLink, typedHref } from '../nodes/link/link-command.ts';
import styles from './AddressForm.module.css';
import { HrefField } from './HrefField.tsx';
import type { LinkTarget } from './link-target.ts';

interface Props {
  readonly target: LinkTarget;
  readonly onDone: () => void;
}

export function LinkForm({ target, onDone }: Props) {
  const [editor] = useLexicalComposerContext();
  const services = useExtensionDependency(ServicesExtension).output;
  const [typed, setTyped] = useState(target.href);
  const [error, setError] = useState<string>();
  const key = target.key;

  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '' && key !== null) return remove();
    const href = typedHref(typed);
    if (href === null) {
      setError('A link goes to an http, https or mailto address, or to a place on the page.');
      return;
    }
    editor.update(() => $setLink(href, key));
    onDone();
  };

  const remove = () => {
    if (key !== null) editor.update(() => $removeLink(key));
    onDone();
  };

  const absolute = /^(?:https?|mailto):/i.test(target.href);
  return (
    <form className={styles.form} onSubmit={apply}>
      <HrefField
        label="Link address"
        value={typed}
        error={error}
        onChange={(value) => {
          setTyped(value);
          setError(undefined);
        }}
      />
      <Button type="submit" variant="primary">
        Apply
      </Button>
      {key !== null && (
        <>
          <IconButton
            label="Open link"
            disabled={!absolute}
            icon={<ExternalLink size={16} aria-hidden />}
            onClick={() => services.openLink(target.href)}
          />
          <IconButton label="Remove link" icon={<Unlink size={16} aria-hidden />} onClick={remove} />
        </>
      )}
    </form>
  );
}
