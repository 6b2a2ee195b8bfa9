import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import { COMMAND_PRIORITY_EDITOR, type NodeKey } from 'lexical';
import { ImagePlus, Rows3, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { counted } from '../../../../shared/counted.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import type { Gallery } from '../../../../shared/story/blocks/gallery.ts';
import { Button } from '../../../ui/Button.tsx';
import { ServicesExtension } from '../../editor-services.ts';
import { FigureField } from '../figure/FigureField.tsx';
import { FigureFields } from '../figure/FigureFields.tsx';
import figureStyles from '../figure/FigureView.module.css';
import { FocalPointButton } from '../figure/FocalPointButton.tsx';
import { figureOf } from '../figure/figure-of.ts';
import { leaveFields } from '../leave-fields.ts';
import { GalleryPictures } from './GalleryPictures.tsx';
import styles from './GalleryView.module.css';
import { appendPictures, changePicture, type GalleryChange, movePicture } from './gallery-changes.ts';
import { REMOVE_PICTURE_COMMAND, SHOW_PICTURE_COMMAND, SINGLE_PICTURES_COMMAND } from './gallery-commands.ts';

interface Props {
  readonly nodeKey: NodeKey;
  readonly gallery: Gallery;
  /** `first` is true where a step of undo begins. */
  readonly onChange: (change: GalleryChange, first: boolean) => void;
}

export function GalleryView({ nodeKey, gallery, onChange }: Props) {
  const [editor] = useLexicalComposerContext();
  const services = useExtensionDependency(ServicesExtension).output;
  const [wanted, setCurrent] = useState(0);
  const { figures, caption } = gallery;
  const current = Math.min(wanted, figures.length - 1);
  const figure = figures[current];

  useEffect(
    () =>
      editor.registerCommand(
        SHOW_PICTURE_COMMAND,
        (wanted) => {
          if (wanted.gallery !== nodeKey) return false;
          // Whoever asks goes on with its fields.
          flushSync(() => setCurrent(wanted.at));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, nodeKey],
  );

  const move = (from: number, to: number) => {
    if (to < 0 || to >= figures.length) return;
    onChange(movePicture(from, to), true);
    setCurrent(to);
  };
  const remove = (at: number) => {
    editor.dispatchCommand(REMOVE_PICTURE_COMMAND, { gallery: nodeKey, at });
    // Of the last two the other one is a picture of its own from now on, and these fields are gone.
    if (figures.length <= 2) editor.focus();
    else setCurrent(Math.max(0, Math.min(at, figures.length - 2)));
  };
  const add = async () => {
    const media = await services.chooseMedia();
    if (media.length > 0) onChange(appendPictures(media.map(figureOf)), true);
  };
  const change = (words: Partial<Figure>, first: boolean) => onChange(changePicture(current, words), first);
  const leave = (to: 'block' | 'below') => leaveFields(editor, nodeKey, to);

  return (
    <figure className={figureStyles.figure} aria-label={`Gallery of ${counted(figures.length, 'picture')}`}>
      <GalleryPictures
        figures={figures}
        current={current}
        onCurrent={setCurrent}
        onMove={move}
        onRemove={remove}
        onLeave={leave}
      />
      <div className={figureStyles.fields}>
        {figure && (
          // Fields of another picture are other fields: what was being typed stays with its own.
          <FigureFields
            key={`${current} ${figure.media}`}
            figure={figure}
            wordsFrom={current * 3}
            onChange={change}
            onLeave={leave}
          />
        )}
        <div className={figureStyles.actions}>
          {figure && <FocalPointButton figure={figure} onChange={(focus) => change({ focus }, true)} />}
          <Button
            variant="quiet"
            icon={<Trash2 size={14} aria-hidden />}
            aria-label={`Remove picture ${current + 1} of ${figures.length}`}
            onClick={() => remove(current)}
          >
            Remove
          </Button>
        </div>
        <div className={styles.whole}>
          <FigureField
            label="Gallery"
            placeholder="Caption for all of the pictures"
            value={caption}
            wordsAt={figures.length * 3}
            onChange={(next, first) => onChange((old) => ({ ...old, caption: next }), first)}
            onLeave={leave}
          />
          <div className={figureStyles.actions}>
            <Button
              variant="quiet"
              icon={<ImagePlus size={14} aria-hidden />}
              // The window reports its own failures; one that it does not know of belongs to the global handler.
              onClick={() => add().catch(reportError)}
            >
              Add pictures
            </Button>
            <Button
              variant="quiet"
              icon={<Rows3 size={14} aria-hidden />}
              onClick={() => {
                editor.dispatchCommand(SINGLE_PICTURES_COMMAND, nodeKey);
                editor.focus();
              }}
            >
              Single pictures
            </Button>
          </div>
        </div>
      </div>
    </figure>
  );
}
