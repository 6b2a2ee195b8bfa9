import { Moon, Sun } from 'lucide-react';
import type { Segment } from '../../ui/SegmentedControl.tsx';
import type { ShownScheme } from './dress-page.ts';

export const SCHEME_SEGMENTS: readonly Segment<ShownScheme>[] = [
  { value: 'light', label: 'As light systems show it', icon: <Sun size={16} aria-hidden="true" /> },
  { value: 'dark', label: 'As dark systems show it', icon: <Moon size={16} aria-hidden="true" /> },
];
