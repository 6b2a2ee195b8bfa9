import { X } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../shared/result.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Bar } from './Bar.tsx';

/** What went wrong while starting, until it is dismissed. */
export function NoticeBar({ notice }: { readonly notice: AppError | null }) {
  const [dismissed, setDismissed] = useState<AppError | null>(null);
  if (!notice || notice === dismissed) return null;
  return (
    <Bar message={notice.message}>
      <IconButton label="Dismiss" icon={<X size={16} aria-hidden />} onClick={() => setDismissed(notice)} />
    </Bar>
  );
}
