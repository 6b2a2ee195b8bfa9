import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { lazyComponent } from '../../../scheduling/lazy-component.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { PopoverButton } from '../../../ui/PopoverButton.tsx';

const FilterPanel = lazyComponent(async () => (await import('./FilterPanel.tsx')).FilterPanel);

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
      <FilterPanel />
    </PopoverButton>
  );
}
