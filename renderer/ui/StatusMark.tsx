import {
  Archive,
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleFadingArrowUp,
  CircleSlash,
  CircleX,
  Clock,
  Contrast,
  type LucideIcon,
} from 'lucide-react';
import type { Status } from '../../shared/story/status.ts';
import styles from './StatusMark.module.css';

/** How far a story is, as a shape: the fuller, the nearer to print. */
const SHAPES: Readonly<Record<Status, LucideIcon>> = {
  pitch: CircleDashed,
  draft: Circle,
  'in-edit': Contrast,
  ready: CircleDot,
  scheduled: Clock,
  published: CircleCheck,
  corrected: CircleFadingArrowUp,
  killed: CircleX,
  spiked: CircleSlash,
  archived: Archive,
};

/** The shape of a status; the word always stands beside it. */
export function StatusMark({ status, size = 12 }: { readonly status: Status; readonly size?: number }) {
  const Shape = SHAPES[status];
  return <Shape size={size} strokeWidth={2.25} aria-hidden className={styles[status]} />;
}
