import type { AppError } from '../../../../shared/result.ts';
import styles from './RoomProblem.module.css';

export interface RoomProblemProps {
  /** What may be out of date, e.g. "The board". */
  readonly room: string;
  readonly problem: AppError;
}

/** Why what a room shows may be old. */
export function RoomProblem({ room, problem }: RoomProblemProps) {
  return (
    <p role="alert" className={styles.problem}>
      {room} may be out of date. {problem.message}
    </p>
  );
}
