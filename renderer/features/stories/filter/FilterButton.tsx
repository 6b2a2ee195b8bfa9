import { ListFilter } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { KeysHeld } from '../../../type-ahead/use-keys-held.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { PopoverButton } from '../../../ui/PopoverButton.tsx';

const FilterPanel = lazy(async () => ({ default: (await import('./FilterPanel.tsx')).FilterPanel }));

/** Narrows the list by what its stories have in common. */
export function FilterButton() {
  const [open, setOpen] = useState(false);
  return (
    <PopoverButton
      label="Filter stories"
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton label="Filter" icon={<ListFilter size={15} aria-hidden />} />}
    >
      <Suspense fallback={<KeysHeld />}>
        <FilterPanel />
      </Suspense>
    </PopoverButton>
  );
}
