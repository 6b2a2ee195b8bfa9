import { Monitor, Smartphone, Tablet } from 'lucide-react';
import type { PreviewWidth } from '../../../shared/preferences.ts';
import type { Segment } from '../../ui/SegmentedControl.tsx';

/** Widths of the page in CSS pixels. */
export const PAGE_WIDTHS: Readonly<Record<PreviewWidth, number>> = { phone: 390, tablet: 820, desktop: 1280 };

export const WIDTH_SEGMENTS: readonly Segment<PreviewWidth>[] = [
  { value: 'phone', label: 'Phone', icon: <Smartphone size={16} aria-hidden="true" /> },
  { value: 'tablet', label: 'Tablet', icon: <Tablet size={16} aria-hidden="true" /> },
  { value: 'desktop', label: 'Desktop', icon: <Monitor size={16} aria-hidden="true" /> },
];
