import { Monitor, MoveHorizontal, Smartphone, Tablet } from 'lucide-react';
import type { PreviewWidth } from '../../../shared/preferences.ts';
import type { Segment } from '../../ui/SegmentedControl.tsx';

export const WIDTH_SEGMENTS: readonly Segment<PreviewWidth>[] = [
  { value: 'pane', label: 'As wide as the pane', icon: <MoveHorizontal size={16} aria-hidden="true" /> },
  { value: 'phone', label: 'Phone', icon: <Smartphone size={16} aria-hidden="true" /> },
  { value: 'tablet', label: 'Tablet', icon: <Tablet size={16} aria-hidden="true" /> },
  { value: 'desktop', label: 'Desktop', icon: <Monitor size={16} aria-hidden="true" /> },
];

/** On phones and tablets scrollbars take no width from the page. */
export function isHandheld(width: PreviewWidth): boolean {
  return width === 'phone' || width === 'tablet';
}
