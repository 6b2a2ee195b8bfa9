import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import { Crosshair } from 'lucide-react';
import { useState } from 'react';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import type { FocalPoint } from '../../../../shared/story/focal-point.ts';
import { lazyComponent } from '../../../scheduling/lazy-component.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ServicesExtension } from '../../editor-services.ts';

const FocalPointDialog = lazyComponent(async () => (await import('./FocalPointDialog.tsx')).FocalPointDialog);

interface Props {
  readonly figure: Figure;
  readonly onChange: (focus: FocalPoint) => void;
}

/** Says whether a picture has a focal point, and lets a person set it. */
export function FocalPointButton({ figure, onChange }: Props) {
  const services = useExtensionDependency(ServicesExtension).output;
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        icon={<Crosshair size={14} aria-hidden />}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        {figure.focus ? 'Focal point set' : 'Focal point'}
      </Button>
      {asked && (
        <FocalPointDialog
          open={open}
          source={services.mediaUrl(figure.media)}
          focus={figure.focus}
          onClose={() => setOpen(false)}
          onChoose={(focus) => {
            setOpen(false);
            onChange(focus);
          }}
        />
      )}
    </>
  );
}
